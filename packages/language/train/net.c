/* Trains the one small net that tags, parses and finds names.
 *
 *   word      = sum of embeddings of its channels (form, endings, beginning, shape, class in the word list)
 *   layer 1   = a window of words -> simple recurrent units, both ways (Lei et al. 2018, "Simple Recurrent Units")
 *   layer 2.. = the same over the layer below
 *   tags      = softmax over joint XPOS|UPOS tags
 *   arcs      = bilinear attention of each word over its possible heads, with a vector for each distance
 *               (after Dozat & Manning 2017, "Deep Biaffine Attention"; relative positions: Shaw et al. 2018)
 *   labels    = one hidden layer over dependent, head and distance
 *   names     = a chain of BILOU tags (Ratinov & Roth 2009) as a conditional random field (Lafferty et al. 2001)
 *
 * All tasks are learned together; a sentence counts for those that it is annotated for. The recurrence has no matrix,
 * so that all products of a sentence are three multiplications of matrices, and those of layer 1 can be kept for each
 * form. Gates are clipped lines instead of sigmoids, so that the run time needs integers only.
 *
 * net TRAIN OUT key=value...   (train.mjs gives the values; data come from examples.mjs)
 */
#include "matrix.h"
#include <time.h>

enum { MAX_TOKENS = 6144, MAX_LENGTH = 1024, MAX_CHANNELS = 9, VARIANTS = 3, DISTANCES = 17, MOST_LAYERS = 4 };

/* ---- data ---- */
typedef struct { int n; int *ids[VARIANTS][MAX_CHANNELS]; int *tag, *head, *label, *name; } Sentence;
typedef struct { int count; Sentence *s; } Corpus;
static int channels, vocabulary[MAX_CHANNELS], tags, labels, names;
static int *frequency, *uposOf, *baseOf;
static int *nameSet; /* which names a word may have, where its corpus leaves it open: rows of 0 and 1 */

static int *readInts(FILE *f, size_t n) { int *a = allocate(n * 4 + 4); if (fread(a, 4, n, f) != n) fail("the data end too soon"); return a; }
static Corpus readCorpus(const char *path) {
  FILE *f = fopen(path, "rb"); if (!f) fail(path);
  int *h = readInts(f, 5); channels = h[0]; tags = h[1]; labels = h[2]; names = h[3]; Corpus c = {h[4], allocate(h[4] * sizeof(Sentence))};
  int *v = readInts(f, channels); for (int i = 0; i < channels; i++) vocabulary[i] = v[i];
  frequency = readInts(f, vocabulary[0]); int sets = *readInts(f, 1); nameSet = readInts(f, (size_t)sets * names); uposOf = readInts(f, tags); baseOf = readInts(f, labels);
  for (int i = 0; i < c.count; i++) {
    Sentence *s = c.s + i; s->n = *readInts(f, 1);
    for (int k = 0; k < VARIANTS; k++) for (int q = 0; q < channels; q++) s->ids[k][q] = readInts(f, s->n);
    s->tag = readInts(f, s->n); s->head = readInts(f, s->n); s->label = readInts(f, s->n); s->name = readInts(f, s->n);
  }
  fclose(f); return c;
}

/* ---- settings ---- */
static int D = 64, H = 64, M = 64, G = 64, WINDOW = 1, SPAN, LAYERS = 2, RANK = 0;
static float farthest = 1e30f;
static double wordDrop = 0.25, embedDrop = 0.2, layerDrop = 0.3, hiddenDrop = 0.25, nameWeight = 0.5, tagWeight = 1, treeWeight = 1;
static int argCount; static char **args;
static double setting(const char *key, double otherwise) {
  size_t n = strlen(key);
  for (int i = 3; i < argCount; i++) if (!strncmp(args[i], key, n) && args[i][n] == '=') return atof(args[i] + n + 1);
  return otherwise;
}
static const char *settingText(const char *key) {
  size_t n = strlen(key);
  for (int i = 3; i < argCount; i++) if (!strncmp(args[i], key, n) && args[i][n] == '=') return args[i] + n + 1;
  return NULL;
}

/* ---- a layer of simple recurrent units, both directions side by side ----
 * From the input come, for each unit, a candidate x, a forget gate f, an output gate r and (layer 1) a skip value s:
 *   f = gate(f + vf c'), r = gate(r + vr c'), c = f c' + (1 - f) x, h = r c + (1 - r) s
 * where c' is the cell of the word before (after, in the second direction). In layer 2, s is layer 1's output. */
typedef struct { Linear squeeze, in; Param *vf, *vr; int parts, rank; float *s, *ds, *u, *c, *f, *r, *h, *du, *dh; } Layer;
static Layer newLayer(const char *name, int in, int parts, int rank) {
  char vf[16], vr[16], squeeze[16]; snprintf(vf, 16, "%s.vf", name); snprintf(vr, 16, "%s.vr", name); snprintf(squeeze, 16, "%s.in", name);
  Layer l = {.parts = parts, .rank = rank};
  if (rank) { l.squeeze = newLinear(squeeze, in, rank, 1); l.s = allocate((size_t)MAX_TOKENS * rank * 4); l.ds = allocate((size_t)MAX_TOKENS * rank * 4); }
  l.in = newLinear(name, rank ? rank : in, 2 * parts * H, 1.2f); l.vf = newParam(vf, 1, 2 * H, 0, 0.1f); l.vr = newParam(vr, 1, 2 * H, 0, 0.1f);
  size_t n = (size_t)MAX_TOKENS * 2 * H * 4;
  l.u = allocate(n * parts); l.du = allocate(n * parts); l.c = allocate(n); l.f = allocate(n); l.r = allocate(n); l.h = allocate(n); l.dh = allocate(n);
  for (int d = 0; d < 2; d++) for (int j = 0; j < H; j++) l.in.b->p[(d * parts + 1) * H + j] = 1.0f; /* remember at first */
  return l;
}
static inline float gate(float x) { float y = 0.25f * x + 0.5f; return y < 0 ? 0 : y > 1 ? 1 : y; }
/* The slope outside the line is a little above zero, so that a gate that is shut can open again. */
static inline float gateSlope(float x) { return x > -2 && x < 2 ? 0.25f : 0.01f; }
static const float *skipOf(Layer *l, const float *below, size_t t, int d) { return l->parts == 4 ? l->u + t * 8 * H + d * 4 * H + 3 * H : below + t * 2 * H + d * H; }

static void layerForward(Layer *l, int n, const float *x, const float *below, const int *start, int sentences) {
  if (l->rank) { linearForward(&l->squeeze, n, x, l->s); x = l->s; }
  linearForward(&l->in, n, x, l->u);
  int P = l->parts; static float zero[1024];
  for (int s = 0; s < sentences; s++) for (int d = 0; d < 2; d++) {
    int a = start[s], b = start[s + 1]; const float *before = zero;
    for (int q = a; q < b; q++) {
      size_t t = d ? a + b - 1 - q : q; float *u = l->u + t * 2 * P * H + d * P * H; const float *skip = skipOf(l, below, t, d);
      float *c = l->c + t * 2 * H + d * H, *f = l->f + t * 2 * H + d * H, *r = l->r + t * 2 * H + d * H, *h = l->h + t * 2 * H + d * H;
      const float *vf = l->vf->p + d * H, *vr = l->vr->p + d * H;
      for (int j = 0; j < H; j++) {
        f[j] = u[H + j] + vf[j] * before[j]; r[j] = u[2 * H + j] + vr[j] * before[j]; /* kept before the gate */
        float fj = gate(f[j]), rj = gate(r[j]);
        c[j] = fj * before[j] + (1 - fj) * u[j]; h[j] = rj * c[j] + (1 - rj) * skip[j];
      }
      before = c;
    }
  }
}
/* What goes back from word to word may be kept short (Graves 2013), as gates can make it grow without end. Reads l->dh; adds to dx and, for the skip of layer 2, to dBelow. */
static void layerBackward(Layer *l, int n, const float *x, const float *below, const int *start, int sentences, float *dx, float *dBelow) {
  int P = l->parts; static float zero[1024]; memset(l->du, 0, (size_t)n * 2 * P * H * 4);
  for (int s = 0; s < sentences; s++) for (int d = 0; d < 2; d++) {
    int a = start[s], b = start[s + 1]; float carry[1024]; memset(carry, 0, sizeof carry);
    for (int q = b - 1; q >= a; q--) {
      size_t t = d ? a + b - 1 - q : q; long p = d ? (long)t + 1 : (long)t - 1; int has = d ? p < b : p >= a;
      const float *before = has ? l->c + p * 2 * H + d * H : zero, *skip = skipOf(l, below, t, d);
      float *u = l->u + t * 2 * P * H + d * P * H, *du = l->du + t * 2 * P * H + d * P * H;
      float *c = l->c + t * 2 * H + d * H, *f = l->f + t * 2 * H + d * H, *r = l->r + t * 2 * H + d * H, *dh = l->dh + t * 2 * H + d * H;
      float *ds = P == 4 ? du + 3 * H : dBelow + t * 2 * H + d * H, *gf = l->vf->g + d * H, *gr = l->vr->g + d * H;
      const float *vf = l->vf->p + d * H, *vr = l->vr->p + d * H;
      for (int j = 0; j < H; j++) {
        float fj = gate(f[j]), rj = gate(r[j]), dc = carry[j] + dh[j] * rj;
        ds[j] += dh[j] * (1 - rj);
        float dr = dh[j] * (c[j] - skip[j]) * gateSlope(r[j]), df = dc * (before[j] - u[j]) * gateSlope(f[j]);
        du[j] = dc * (1 - fj); du[H + j] = df; du[2 * H + j] = dr;
        gf[j] += df * before[j]; gr[j] += dr * before[j];
        float on = dc * fj + df * vf[j] + dr * vr[j]; carry[j] = on < -farthest ? -farthest : on > farthest ? farthest : on;
      }
    }
  }
  if (!l->rank) { linearBackward(&l->in, n, x, l->du, dx); return; }
  memset(l->ds, 0, (size_t)n * l->rank * 4); linearBackward(&l->in, n, l->s, l->du, l->ds); linearBackward(&l->squeeze, n, x, l->ds, dx);
}

/* ---- the net ---- */
static Param *embedding[MAX_CHANNELS], *edge, *root, *rootLabel, *distance, *distanceLabel, *nextName;
static Layer layers[MOST_LAYERS];
static Linear tagOut, arcDep, arcQuery, arcHead, labelDep, labelHead, labelOut, nameOut;
/* embeddings; their window, the input of layer 1; the inputs of the layers above, the last being that of the tasks */
static float *e, *de, *window, *dWindow, *input[MOST_LAYERS + 1], *dInput[MOST_LAYERS + 1], *top, *dTop;
static float *a_, *da, *q_, *dq, *k_, *dk, *ld, *dld, *lh, *dlh, *z, *dz, *lo, *dlo, *to_, *dto, *no, *dno;
static float *maskE, *maskOf[MOST_LAYERS + 1], *maskA, *maskK, *maskZ;
static int *form[MAX_CHANNELS];

static float *rowsOf(int width) { return allocate((size_t)MAX_TOKENS * width * 4); }
static void newNet(void) {
  static const char *channelName[] = {"word", "suffix4", "suffix3", "suffix2", "prefix3", "shape", "list", "casing", "gazetteer"};
  for (int q = 0; q < channels; q++) { embedding[q] = newParam(channelName[q], vocabulary[q], D, 1, 0.15f); form[q] = allocate(MAX_TOKENS * 4); }
  SPAN = 2 * WINDOW + 1;
  edge = newParam("edge", 2, D, 1, 0.3f);
  for (int k = 0; k < LAYERS; k++) {
    char name[16]; snprintf(name, 16, "layer%d", k + 1);
    layers[k] = k ? newLayer(name, 2 * H, 3, RANK) : newLayer(name, SPAN * D, 4, 0);
    input[k + 1] = rowsOf(2 * H); dInput[k + 1] = rowsOf(2 * H); maskOf[k + 1] = rowsOf(2 * H);
  }
  tagOut = newLinear("tag", 2 * H, tags, 1);
  arcDep = newLinear("arc.dep", 2 * H, M, 1.4f); arcQuery = newLinear("arc.query", M, M, 0.5f); arcHead = newLinear("arc.head", 2 * H, M, 1.4f);
  root = newParam("arc.root", 1, M, 0, 0.3f); distance = newParam("arc.distance", DISTANCES, M, 0, 0.1f);
  labelDep = newLinear("label.dep", 2 * H, G, 1); labelHead = newLinear("label.head", 2 * H, G, 1); labelOut = newLinear("label.out", G, labels, 1);
  rootLabel = newParam("label.root", 1, G, 0, 0.3f); distanceLabel = newParam("label.dist", DISTANCES, G, 0, 0.1f);
  if (names) { nameOut = newLinear("name", 2 * H, names, 1); nextName = newParam("name.next", names + 1, sixteens(names + 1), 0, 0); }
  e = rowsOf(D); de = rowsOf(D); window = rowsOf(SPAN * D); dWindow = rowsOf(SPAN * D); input[0] = window; dInput[0] = dWindow; top = input[LAYERS]; dTop = dInput[LAYERS];
  a_ = rowsOf(M); da = rowsOf(M); q_ = rowsOf(M); dq = rowsOf(M); k_ = rowsOf(M); dk = rowsOf(M); ld = rowsOf(G); dld = rowsOf(G); lh = rowsOf(G); dlh = rowsOf(G); z = rowsOf(G); dz = rowsOf(G);
  lo = rowsOf(labelOut.out); dlo = rowsOf(labelOut.out); to_ = rowsOf(tagOut.out); dto = rowsOf(tagOut.out); if (names) { no = rowsOf(nameOut.out); dno = rowsOf(nameOut.out); }
  maskE = rowsOf(D); maskA = rowsOf(M); maskK = rowsOf(M); maskZ = rowsOf(G);
  scratch = allocate((size_t)MAX_TOKENS * 1024 * 4);
}

/* A mask for each word, or one for all words of a sentence (Gal & Ghahramani 2016). */
static void fillMask(float *mask, int n, int width, double drop, const int *start, int sentences) {
  float up = drop > 0 ? (float)(1 / (1 - drop)) : 1;
  if (drop <= 0) { for (size_t i = 0; i < (size_t)n * width; i++) mask[i] = 1; return; }
  if (!start) { for (size_t i = 0; i < (size_t)n * width; i++) mask[i] = uniform() < drop ? 0 : up; return; }
  for (int s = 0; s < sentences; s++) {
    float *first = mask + (size_t)start[s] * width;
    for (int j = 0; j < width; j++) first[j] = uniform() < drop ? 0 : up;
    for (int t = start[s] + 1; t < start[s + 1]; t++) memcpy(mask + (size_t)t * width, first, 4 * width);
  }
}
static void times(float *y, const float *x, const float *mask, size_t n) { for (size_t i = 0; i < n; i++) y[i] = x[i] * mask[i]; }
static void relu(float *x, size_t n) { for (size_t i = 0; i < n; i++) x[i] = x[i] > 0 ? x[i] : 0; }

static int bucket(int dependent, int head) { /* words from 0; head -1 is the root */
  if (head < 0) return 16;
  int d = head - dependent, k = d < 0 ? -d : d;
  int b = k < 5 ? k - 1 : k < 7 ? 4 : k < 11 ? 5 : k < 21 ? 6 : 7;
  return d < 0 ? b : 8 + b;
}

static int batchStart[2048], batchSize; static Sentence *batch[2048];
static void forward(int training) {
  int n = batchStart[batchSize];
  for (int s = 0; s < batchSize; s++) {
    double v = training ? uniform() : 0; int variant = v < 0.92 ? 0 : v < 0.96 ? 1 : 2;
    for (int i = 0; i < batch[s]->n; i++) for (int q = 0; q < channels; q++) {
      int id = batch[s]->ids[variant][q][i];
      if (q == 0 && training && id > 0 && uniform() < wordDrop / (wordDrop + frequency[id])) id = 0;
      form[q][batchStart[s] + i] = id;
    }
  }
  memset(e, 0, (size_t)n * D * 4);
  for (int t = 0; t < n; t++) for (int q = 0; q < channels; q++) { const float *row = embedding[q]->p + (size_t)form[q][t] * D; for (int j = 0; j < D; j++) e[(size_t)t * D + j] += row[j]; }
  fillMask(maskE, n, D, training ? embedDrop : 0, NULL, 0); times(e, e, maskE, (size_t)n * D);
  for (int s = 0; s < batchSize; s++) for (int t = batchStart[s]; t < batchStart[s + 1]; t++) for (int k = -WINDOW; k <= WINDOW; k++) {
    int o = t + k; const float *from = o < batchStart[s] ? edge->p : o >= batchStart[s + 1] ? edge->p + D : e + (size_t)o * D;
    memcpy(window + (size_t)t * SPAN * D + (k + WINDOW) * D, from, 4 * D);
  }
  for (int k = 0; k < LAYERS; k++) {
    layerForward(&layers[k], n, input[k], input[k], batchStart, batchSize);
    fillMask(maskOf[k + 1], n, 2 * H, training ? layerDrop : 0, batchStart, batchSize); times(input[k + 1], layers[k].h, maskOf[k + 1], (size_t)n * 2 * H);
  }
  linearForward(&tagOut, n, top, to_);
  if (names) linearForward(&nameOut, n, top, no);
  linearForward(&arcDep, n, top, a_); relu(a_, (size_t)n * M); fillMask(maskA, n, M, training ? hiddenDrop : 0, NULL, 0); times(a_, a_, maskA, (size_t)n * M);
  linearForward(&arcQuery, n, a_, q_);
  linearForward(&arcHead, n, top, k_); relu(k_, (size_t)n * M); fillMask(maskK, n, M, training ? hiddenDrop : 0, NULL, 0); times(k_, k_, maskK, (size_t)n * M);
  linearForward(&labelDep, n, top, ld); linearForward(&labelHead, n, top, lh);
}
/* Scores of all heads of word i (from 0) of sentence s: row[0] the root, row[1 + j] word j. */
static void arcRow(int s, int i, float *row) {
  int a = batchStart[s], n = batchStart[s + 1] - a; const float *q = q_ + (size_t)(a + i) * M; float near[DISTANCES];
  for (int b = 0; b < DISTANCES; b++) { float x = 0; for (int j = 0; j < M; j++) x += q[j] * distance->p[b * M + j]; near[b] = x; }
  for (int h = -1; h < n; h++) { const float *k = h < 0 ? root->p : k_ + (size_t)(a + h) * M; float x = near[bucket(i, h)]; if (h == i) { row[1 + h] = -1e9f; continue; }
    float part[16] = {0}; for (int j = 0; j < M; j += 16) for (int v = 0; v < 16; v++) part[v] += q[j + v] * k[j + v]; for (int v = 0; v < 16; v++) x += part[v]; row[1 + h] = x; }
}
static void labelInput(int s, int i, int head, float *out) {
  int t = batchStart[s] + i; const float *b = head < 0 ? rootLabel->p : lh + (size_t)(batchStart[s] + head) * G, *c = distanceLabel->p + bucket(i, head) * G, *a = ld + (size_t)t * G;
  for (int j = 0; j < G; j++) { float x = a[j] + b[j] + c[j]; out[j] = x > 0 ? x : 0; }
}
/* Writes the gradient of -log softmax(x)[gold] and returns that loss. */
static double softmaxGradient(const float *x, int n, int gold, float scale, float *d) {
  float top_ = x[0], sum = 0; for (int c = 1; c < n; c++) if (x[c] > top_) top_ = x[c];
  for (int c = 0; c < n; c++) { d[c] = expOf(x[c] - top_); sum += d[c]; }
  double loss = -log(d[gold] / sum + 1e-30);
  for (int c = 0; c < n; c++) d[c] *= scale / sum;
  d[gold] -= scale; return loss;
}
/* ---- names: sequences of tags in which every name is closed. A word may have one tag, some, or any: its sentence's loss
 * is -log of the share that the sequences it allows have of all (partial annotation: Tsuboi et al. 2008). ---- */
/* Tag 0 is O, then come B, I, L and U of each type; `names` stands for the sentence's beginning (before) and end (behind). */
static int isInside(int tag) { return tag > 0 && tag < names && (tag - 1) % 4 < 2; }
static int goesOn(int tag) { int p = (tag - 1) % 4; return tag > 0 && tag < names && (p == 1 || p == 2); }
static int mayFollow(int a, int b) { return isInside(a) ? goesOn(b) && (a - 1) / 4 == (b - 1) / 4 : !goesOn(b); }
enum { MOST_NAMES = 64 };
static double nextFactor[MOST_NAMES][MOST_NAMES], intoFactor[MOST_NAMES][MOST_NAMES]; /* e^score of each step, by the tag before and by the tag behind; 0 where it cannot be */
static void readNext(void) {
  for (int a = 0; a <= names; a++) for (int b = 0; b <= names; b++) nextFactor[a][b] = intoFactor[b][a] = mayFollow(a, b) ? expOf(nextName->p[a * nextName->cols + b]) : 0;
}
static int mayBe(const Sentence *w, int i, int tag) { int g = w->name[i]; return g == -1 || g == tag || (g < -1 && nameSet[(-2 - g) * names + tag]); }
/* Adds sign times the chances of tags to d and of steps to nextName's gradient; `logSum` becomes the log of the sum over sequences.
 * Returns 0, and does nothing, where the sum is beyond numbers. */
static int chainGradient(const Sentence *w, const float *x, int stride, int isOpen, float sign, float *d, double *logSum) {
  static double before[MAX_LENGTH + 1][MOST_NAMES], factor[MAX_LENGTH][MOST_NAMES], behind[2][MOST_NAMES]; double total = 0; int n = w->n;
  memset(before[0], 0, sizeof before[0]); before[0][names] = 1;
  for (int i = 0; i < n; i++) {
    const float *row = x + (size_t)i * stride; float top_ = -1e30f; double sum = 0;
    for (int c = 0; c < names; c++) if ((isOpen || mayBe(w, i, c)) && row[c] > top_) top_ = row[c];
    for (int c = 0; c < names; c++) {
      factor[i][c] = isOpen || mayBe(w, i, c) ? expOf(row[c] - top_) : 0; double in = 0;
      if (factor[i][c] > 0) for (int a = 0; a <= names; a++) in += before[i][a] * intoFactor[c][a];
      sum += before[i + 1][c] = in * factor[i][c];
    }
    before[i + 1][names] = 0; if (sum <= 0) return 0;
    for (int c = 0; c < names; c++) before[i + 1][c] /= sum;
    total += log(sum) + top_;
  }
  double *now = behind[0], *next = behind[1], sum = 0;
  for (int c = 0; c < names; c++) { now[c] = nextFactor[c][names]; sum += before[n][c] * now[c]; }
  if (sum <= 0) return 0;
  total += log(sum);
  for (int c = 0; c < names; c++) nextName->g[c * nextName->cols + names] += sign * (float)(before[n][c] * now[c] / sum);
  for (int i = n - 1; i >= 0; i--) {
    double all = 0; for (int c = 0; c < names; c++) all += before[i + 1][c] * now[c];
    float *to = d + (size_t)i * stride; for (int c = 0; c < names; c++) to[c] += sign * (float)(before[i + 1][c] * now[c] / all);
    double steps = 0, in[MOST_NAMES]; for (int c = 0; c < names; c++) in[c] = factor[i][c] * now[c];
    for (int a = 0; a <= names; a++) { double out = 0; for (int c = 0; c < names; c++) out += nextFactor[a][c] * in[c]; next[a] = out; steps += before[i][a] * out; }
    for (int a = 0; a <= names; a++) if (before[i][a] > 0) { float share = sign * (float)(before[i][a] / steps); for (int c = 0; c < names; c++) nextName->g[a * nextName->cols + c] += share * (float)(nextFactor[a][c] * in[c]); }
    double size = 0; for (int a = 0; a < names; a++) size += next[a]; for (int a = 0; a < names; a++) next[a] /= size + 1e-300;
    double *swap = now; now = next; next = swap;
  }
  *logSum = total; return 1;
}
static int hasNames(const Sentence *w) { for (int i = 0; i < w->n; i++) if (w->name[i] != -1) return 1; return 0; }
/* Both sums or none: one alone would push the scores without end. */
static double nameGradient(const Sentence *w, const float *x, int stride, float scale, float *d) {
  double allowed, all;
  if (!chainGradient(w, x, stride, 0, -scale, d, &allowed)) return 0;
  return chainGradient(w, x, stride, 1, scale, d, &all) ? all - allowed : 0;
}
static double lossTag, lossArc, lossLabel, lossName; static long countTag, countArc, countName;
static void backward(void) {
  int n = batchStart[batchSize]; float scale = 1.0f / n; float row[MAX_LENGTH + 1], dRow[MAX_LENGTH + 1];
  memset(dto, 0, (size_t)n * tagOut.out * 4); if (names) memset(dno, 0, (size_t)n * nameOut.out * 4);
  memset(dlo, 0, (size_t)n * labelOut.out * 4); memset(dq, 0, (size_t)n * M * 4); memset(dk, 0, (size_t)n * M * 4); memset(dld, 0, (size_t)n * G * 4); memset(dlh, 0, (size_t)n * G * 4);
  memset(z, 0, (size_t)n * G * 4); memset(dz, 0, (size_t)n * G * 4); fillMask(maskZ, n, G, hiddenDrop, NULL, 0);
  if (names) readNext();
  for (int s = 0; s < batchSize; s++) { Sentence *w = batch[s]; int a = batchStart[s];
    if (names && hasNames(w)) { lossName += nameGradient(w, no + (size_t)a * nameOut.out, nameOut.out, (float)nameWeight * scale, dno + (size_t)a * nameOut.out); countName += w->n; }
    for (int i = 0; i < w->n; i++) { size_t t = a + i;
      if (w->tag[i] >= 0) { lossTag += softmaxGradient(to_ + t * tagOut.out, tags, w->tag[i], (float)tagWeight * scale, dto + t * tagOut.out); countTag++; }
      if (w->head[i] < 0) continue;
      arcRow(s, i, row); countArc++;
      lossArc += softmaxGradient(row, w->n + 1, w->head[i], (float)treeWeight * scale, dRow);
      const float *q = q_ + t * M; float *gq = dq + t * M;
      for (int h = -1; h < w->n; h++) { float d = dRow[1 + h]; if (h == i || (d < 1e-7f && d > -1e-7f)) continue;
        const float *k = h < 0 ? root->p : k_ + (size_t)(a + h) * M; float *gk = h < 0 ? root->g : dk + (size_t)(a + h) * M; int b = bucket(i, h);
        const float *near = distance->p + b * M; float *gn = distance->g + b * M;
        for (int j = 0; j < M; j++) { gq[j] += d * (k[j] + near[j]); gk[j] += d * q[j]; gn[j] += d * q[j]; } }
      labelInput(s, i, w->head[i] - 1, z + t * G); for (int j = 0; j < G; j++) z[t * G + j] *= maskZ[t * G + j];
    } }
  linearForward(&labelOut, n, z, lo);
  for (int s = 0; s < batchSize; s++) { Sentence *w = batch[s]; for (int i = 0; i < w->n; i++) if (w->head[i] >= 0) {
    size_t t = batchStart[s] + i; const float *x = lo + t * labelOut.out; float *d = dlo + t * labelOut.out;
    if (w->label[i] >= 0) lossLabel += softmaxGradient(x, labels, w->label[i], (float)treeWeight * scale, d); } }
  linearBackward(&labelOut, n, z, dlo, dz);
  for (int s = 0; s < batchSize; s++) { Sentence *w = batch[s]; int a = batchStart[s]; for (int i = 0; i < w->n; i++) if (w->head[i] >= 0) {
    size_t t = a + i; int h = w->head[i] - 1, b = bucket(i, h); float *gh = h < 0 ? rootLabel->g : dlh + (size_t)(a + h) * G, *gd = distanceLabel->g + b * G;
    for (int j = 0; j < G; j++) if (z[t * G + j] > 0) { float d = dz[t * G + j] * maskZ[t * G + j]; dld[t * G + j] += d; gh[j] += d; gd[j] += d; } } }
  memset(dTop, 0, (size_t)n * 2 * H * 4); memset(da, 0, (size_t)n * M * 4);
  linearBackward(&labelDep, n, top, dld, dTop); linearBackward(&labelHead, n, top, dlh, dTop);
  linearBackward(&arcQuery, n, a_, dq, da);
  for (size_t i = 0; i < (size_t)n * M; i++) { da[i] = a_[i] > 0 ? da[i] * maskA[i] : 0; dk[i] = k_[i] > 0 ? dk[i] * maskK[i] : 0; }
  linearBackward(&arcDep, n, top, da, dTop); linearBackward(&arcHead, n, top, dk, dTop);
  linearBackward(&tagOut, n, top, dto, dTop); if (names) linearBackward(&nameOut, n, top, dno, dTop);
  for (int k = LAYERS - 1; k >= 0; k--) {
    times(layers[k].dh, dInput[k + 1], maskOf[k + 1], (size_t)n * 2 * H);
    memset(dInput[k], 0, (size_t)n * (k ? 2 * H : SPAN * D) * 4);
    layerBackward(&layers[k], n, input[k], input[k], batchStart, batchSize, dInput[k], dInput[k]);
  }
  memset(de, 0, (size_t)n * D * 4);
  for (int s = 0; s < batchSize; s++) for (int t = batchStart[s]; t < batchStart[s + 1]; t++) for (int k = -WINDOW; k <= WINDOW; k++) {
    int o = t + k; float *to = o < batchStart[s] ? gradientRow(edge, 0) : o >= batchStart[s + 1] ? gradientRow(edge, 1) : de + (size_t)o * D; const float *from = dWindow + (size_t)t * SPAN * D + (k + WINDOW) * D;
    for (int j = 0; j < D; j++) to[j] += from[j];
  }
  times(de, de, maskE, (size_t)n * D);
  for (int t = 0; t < n; t++) for (int q = 0; q < channels; q++) { float *g = gradientRow(embedding[q], form[q][t]); for (int j = 0; j < D; j++) g[j] += de[(size_t)t * D + j]; }
}

/* ---- the best tree (Chu & Liu 1965, Edmonds 1967); the root takes one word, by a penalty on its arcs
 * (Stanojević & Cohen 2021). score[d * size + h] over nodes 0 (root) to n; head[d] comes out. ---- */
static void bestTree(int n, const float *score, int size, int *head) {
  float *s = allocate(sizeof(float) * (n + 1) * (n + 1)); int w = n + 1;
  for (int d = 1; d <= n; d++) for (int h = 0; h <= n; h++) s[d * w + h] = h == d ? -1e18f : score[(d - 1) * size + h] - (h == 0 ? 1e4f : 0);
  /* Contract one cycle after another; nodes above n are contracted cycles. */
  int cap = 2 * n + 2; double *c = allocate(sizeof(double) * cap * cap); int *from = allocate(4 * (size_t)cap * cap), *to = allocate(4 * (size_t)cap * cap);
  int *alive = allocate(4 * cap), *best = allocate(4 * cap), *mark = allocate(4 * cap), *parent = allocate(4 * cap), *state = allocate(4 * cap), nodes = n + 1;
  for (int d = 0; d <= n; d++) { alive[d] = 1; for (int h = 0; h <= n; h++) { c[d * cap + h] = d ? s[d * w + h] : -1e18; from[d * cap + h] = h; to[d * cap + h] = d; } }
  for (int i = 0; i < cap; i++) parent[i] = -1;
  for (;;) {
    for (int d = 1; d < nodes; d++) if (alive[d]) { best[d] = -1; for (int h = 0; h < nodes; h++) if (alive[h] && h != d && (best[d] < 0 || c[d * cap + h] > c[d * cap + best[d]])) best[d] = h; }
    int cycle = -1; memset(mark, 0, 4 * cap);
    for (int d = 1; d < nodes && cycle < 0; d++) if (alive[d] && !mark[d]) { int v = d; while (v > 0 && !mark[v]) { mark[v] = d; v = best[v]; } if (v > 0 && mark[v] == d) cycle = v; }
    if (cycle < 0) break;
    int x = nodes++; alive[x] = 1; memset(state, 0, 4 * cap); double sum = 0; int v = cycle;
    do { state[v] = 1; sum += c[v * cap + best[v]]; v = best[v]; } while (v != cycle);
    for (int u = 0; u < x; u++) if (alive[u] && !state[u]) {
      int in = -1, out = -1; double inS = 0;
      for (int y = 1; y < x; y++) if (state[y]) {
        double a = c[y * cap + u] - c[y * cap + best[y]] + sum; if (in < 0 || a > inS) { in = y; inS = a; }
        if (u && (out < 0 || c[u * cap + y] > c[u * cap + out])) out = y;
      }
      c[x * cap + u] = inS; from[x * cap + u] = from[in * cap + u]; to[x * cap + u] = to[in * cap + u];
      if (u) { c[u * cap + x] = c[u * cap + out]; from[u * cap + x] = from[u * cap + out]; to[u * cap + x] = to[u * cap + out]; }
    }
    for (int y = 1; y < x; y++) if (state[y]) { alive[y] = 0; parent[y] = x; }
  }
  /* Undo: an arc into a contracted cycle breaks it at the word it enters. */
  int *entered = allocate(4 * cap);
  for (int x = nodes - 1; x > 0; x--) if (!entered[x]) { int d = to[x * cap + best[x]]; head[d - 1] = from[x * cap + best[x]]; for (int y = d; y >= 0 && y != x; y = parent[y]) entered[y] = 1; }
  free(entered); free(s); free(c); free(from); free(to); free(alive); free(best); free(mark); free(parent); free(state);
}

static int biggest(const float *x, int n) { int b = 0; for (int c = 1; c < n; c++) if (x[c] > x[b]) b = c; return b; }
static void evaluate(Corpus *c, const char *name) {
  long n = 0, xpos = 0, upos = 0, uas = 0, las = 0, right = 0, nn = 0; static float *score = NULL; static int head[MAX_LENGTH]; if (!score) score = allocate(sizeof(float) * MAX_LENGTH * (MAX_LENGTH + 1));
  for (int i = 0; i < c->count; i++) { Sentence *s = c->s + i; batchSize = 1; batch[0] = s; batchStart[0] = 0; batchStart[1] = s->n; forward(0);
    for (int t = 0; t < s->n; t++) { if (s->tag[t] >= 0) { int b = biggest(to_ + (size_t)t * tagOut.out, tags); xpos += b == s->tag[t]; upos += uposOf[b] == uposOf[s->tag[t]]; }
      if (names && s->name[t] != -1) { int b = biggest(no + (size_t)t * nameOut.out, names); nn++; right += s->name[t] >= 0 ? b == s->name[t] : nameSet[(-2 - s->name[t]) * names + b]; } }
    if (s->head[0] < 0) continue;
    n += s->n;
    for (int t = 0; t < s->n; t++) arcRow(0, t, score + (size_t)t * (s->n + 1));
    bestTree(s->n, score, s->n + 1, head); memset(z, 0, (size_t)s->n * G * 4);
    for (int t = 0; t < s->n; t++) labelInput(0, t, head[t] - 1, z + (size_t)t * G);
    linearForward(&labelOut, s->n, z, lo);
    for (int t = 0; t < s->n; t++) if (head[t] == s->head[t]) { uas++; if (s->label[t] >= 0) las += baseOf[biggest(lo + (size_t)t * labelOut.out, labels)] == baseOf[s->label[t]]; } }
  printf("  %s UPOS %.2f joint %.2f UAS %.2f LAS %.2f", name, 100. * upos / (n + 1e-9), 100. * xpos / (n + 1e-9), 100. * uas / (n + 1e-9), 100. * las / (n + 1e-9)); if (nn) printf(" names %.2f", 100. * right / nn);
}

int main(int count, char **given) {
  if (count < 3) fail("net TRAIN OUT key=value...");
  argCount = count; args = given;
  Corpus dev[4]; const char *devNames[4]; int devs = 0;
  for (int i = 3; i < count; i++) if (!strncmp(given[i], "dev=", 4) && devs < 4) { dev[devs] = readCorpus(given[i] + 4); devNames[devs++] = strrchr(given[i], '/') + 1; }
  Corpus train = readCorpus(given[1]); /* last, since counts of words are those of the file read last */
  D = (int)setting("embed", D); H = (int)setting("hidden", H); M = (int)setting("arc", M); G = (int)setting("label", G); WINDOW = (int)setting("window", WINDOW); LAYERS = (int)setting("layers", LAYERS); RANK = (int)setting("rank", RANK);
  wordDrop = setting("wordDrop", wordDrop); embedDrop = setting("embedDrop", embedDrop); layerDrop = setting("layerDrop", layerDrop); hiddenDrop = setting("hiddenDrop", hiddenDrop); nameWeight = setting("nameWeight", nameWeight); tagWeight = setting("tagWeight", tagWeight); treeWeight = setting("treeWeight", treeWeight); farthest = (float)setting("farthest", farthest);
  double rate = setting("rate", 0.003), decay = setting("decay", 0), clip = setting("clip", 0), skipped = setting("skipped", 0); int epochs = (int)setting("epochs", 12), batchTokens = (int)setting("batch", 250), quiet = settingText("quiet") != NULL;
  randomState ^= (uint64_t)setting("seed", 1) * 0x9E3779B97F4A7C15ULL; for (int i = 0; i < 20; i++) uniform();
  newNet();
  int *order = allocate(train.count * 4); for (int i = 0; i < train.count; i++) order[i] = i;
  long total = 0, seen = 0, steps = 0; for (int i = 0; i < train.count; i++) total += train.s[i].n; total *= epochs;
  for (int epoch = 0; epoch < epochs; epoch++) {
    for (int i = train.count - 1; i > 0; i--) { int j = (int)(uniform() * (i + 1)), x = order[i]; order[i] = order[j]; order[j] = x; }
    lossTag = lossArc = lossLabel = lossName = 0; countTag = countArc = countName = 0; clock_t t0 = clock();
    for (int i = 0; i < train.count;) {
      batchSize = 0; batchStart[0] = 0;
      for (; i < train.count && (batchSize == 0 || batchStart[batchSize] < batchTokens) && batchSize < 2000; i++) {
        Sentence *s = train.s + order[i]; if (s->n >= MAX_LENGTH) continue;
        if (skipped > 0 && !hasNames(s) && uniform() < skipped) { seen += s->n; continue; }
        batch[batchSize] = s; batchStart[batchSize + 1] = batchStart[batchSize] + s->n; batchSize++;
      }
      if (batchSize == 0) break;
      for (int k = 0; k < paramCount; k++) if (!params[k]->sparse) transpose(params[k]);
      forward(1); backward();
      if (clip > 0) clipGradient((float)clip);
      double done = (double)seen / total, warm = steps < 200 ? (steps + 1) / 200.0 : 1; adam(rate * warm * (1 - 0.95 * done), decay);
      seen += batchStart[batchSize]; if (++steps % 20 == 0 && done > 0.5) average();
    }
    printf("epoch %d loss tag %.3f arc %.3f label %.3f name %.3f, %.0f s", epoch + 1, lossTag / (countTag + 1), lossArc / (countArc + 1), lossLabel / (countArc + 1), lossName / (countName + 1), (double)(clock() - t0) / CLOCKS_PER_SEC);
    if (!quiet || epoch == epochs - 1) { swapAverage(); for (int k = 0; k < devs; k++) evaluate(&dev[k], devNames[k]); swapAverage(); }
    printf("\n"); fflush(stdout);
  }
  swapAverage(); writeParams(given[2]); return 0;
}
