/* Matrices, random numbers and Adam for the trainer. Single-threaded, no fast-math, no libm beyond sqrt: the same
 * seed gives the same bytes on every machine whose compiler follows IEEE 754 (build with -ffp-contract=off). */
#ifndef MATRIX_H
#define MATRIX_H
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *what) { fprintf(stderr, "trainer: %s\n", what); exit(1); }
static void *allocate(size_t n) { void *p = aligned_alloc(64, (n + 63) / 64 * 64); if (!p) fail("out of memory"); memset(p, 0, n); return p; }

/* ---- random numbers: xorshift64 (Marsaglia 2003) ---- */
static uint64_t randomState = 88172645463325252ULL;
static double uniform(void) {
  randomState ^= randomState << 13; randomState ^= randomState >> 7; randomState ^= randomState << 17;
  return (randomState >> 11) * (1.0 / 9007199254740992.0);
}
/* Near enough to a normal distribution: the sum of twelve uniform numbers. */
static float normal(void) { double s = -6; for (int i = 0; i < 12; i++) s += uniform(); return (float)s; }

/* e^x by range reduction and a polynomial, so that results do not hang on the C library. */
static float expOf(float x) {
  if (x < -80) return 0;
  if (x > 80) x = 80;
  float k = floorf(x * 1.44269504f + 0.5f), r = x - k * 0.693359375f + k * 2.12194440e-4f;
  float p = 1 + r * (1 + r * (0.5f + r * (0.166666667f + r * (0.0416666667f + r * (0.00833333333f + r * 0.00138888889f)))));
  union { int32_t i; float f; } two = {.i = ((int32_t)k + 127) << 23};
  return p * two.f;
}

/* ---- parameters ---- */
typedef struct {
  char name[16];
  int rows, cols;   /* as they are stored; cols is a multiple of 16 in matrices */
  int sparse;       /* embeddings: only rows that a batch touched are updated */
  float *p, *g, *m, *v, *avg;
  float *t;         /* p transposed, for the backward pass */
  int *touched, touchedCount; char *isTouched;
} Param;
static Param *params[64]; static int paramCount = 0;

static Param *newParam(const char *name, int rows, int cols, int sparse, float deviation) {
  Param *a = allocate(sizeof(Param)); size_t n = (size_t)rows * cols;
  snprintf(a->name, sizeof a->name, "%s", name);
  a->rows = rows; a->cols = cols; a->sparse = sparse;
  a->p = allocate(n * 4); a->g = allocate(n * 4); a->m = allocate(n * 4); a->v = allocate(n * 4); a->avg = allocate(n * 4); a->t = allocate(n * 4);
  a->touched = allocate(rows * sizeof(int)); a->isTouched = allocate(rows);
  for (size_t i = 0; i < n; i++) a->p[i] = deviation ? deviation * normal() : 0;
  return params[paramCount++] = a;
}
static float *gradientRow(Param *a, int row) {
  if (!a->isTouched[row]) { a->isTouched[row] = 1; a->touched[a->touchedCount++] = row; }
  return a->g + (size_t)row * a->cols;
}
static void transpose(Param *a) {
  for (int r = 0; r < a->rows; r++) for (int c = 0; c < a->cols; c++) a->t[(size_t)c * a->rows + r] = a->p[(size_t)r * a->cols + c];
}
/* Adam (Kingma & Ba 2015); rows of embeddings that no word of the batch used keep their moments. */
static void adam(double rate, double decay) {
  static long step = 0; static double c1 = 1, c2 = 1; step++;
  const float b1 = 0.9f, b2 = 0.99f; c1 *= b1; c2 *= b2;
  const float a = (float)(rate * sqrt(1 - c2) / (1 - c1)), keep = (float)(1 - rate * decay);
  for (int k = 0; k < paramCount; k++) {
    Param *q = params[k]; int rows = q->sparse ? q->touchedCount : q->rows;
    for (int i = 0; i < rows; i++) {
      size_t o = (size_t)(q->sparse ? q->touched[i] : i) * q->cols; float *p = q->p + o, *g = q->g + o, *m = q->m + o, *v = q->v + o;
      for (int j = 0; j < q->cols; j++) {
        m[j] = b1 * m[j] + (1 - b1) * g[j]; v[j] = b2 * v[j] + (1 - b2) * g[j] * g[j];
        p[j] = p[j] * keep - a * m[j] / (sqrtf(v[j]) + 1e-7f); g[j] = 0;
      }
      if (q->sparse) q->isTouched[q->touched[i]] = 0;
    }
    q->touchedCount = 0;
  }
}
/* Shortens the gradient of a batch to a length (Pascanu et al. 2013), so that one odd batch does not throw the net off its way;
 * one that is beyond numbers counts for nothing. */
static void clipGradient(float longest) {
  double sum = 0; float by = 1;
  for (int pass = 0; pass < 2; pass++) {
    if (pass) {
      if (!(sum < 1e12)) by = 0; else by = (float)(longest / sqrt(sum));
      if (by >= 1) return;
    }
    for (int k = 0; k < paramCount; k++) {
      Param *q = params[k]; int rows = q->sparse ? q->touchedCount : q->rows;
      for (int i = 0; i < rows; i++) {
        float *g = q->g + (size_t)(q->sparse ? q->touched[i] : i) * q->cols; double own = 0;
        if (pass) for (int j = 0; j < q->cols; j++) g[j] = by > 0 ? g[j] * by : 0; else { for (int j = 0; j < q->cols; j++) own += (double)g[j] * g[j]; sum += own; }
      }
    }
  }
}
/* Averaged parameters (Polyak & Juditsky 1992) over the later part of training. */
static int averaged = 0;
static void average(void) {
  float f = 1.0f / ++averaged;
  for (int k = 0; k < paramCount; k++) { Param *q = params[k]; size_t n = (size_t)q->rows * q->cols; for (size_t i = 0; i < n; i++) q->avg[i] += (q->p[i] - q->avg[i]) * f; }
}
static void swapAverage(void) { if (averaged) for (int k = 0; k < paramCount; k++) { float *p = params[k]->p; params[k]->p = params[k]->avg; params[k]->avg = p; } }
static void writeParams(const char *path) {
  FILE *f = fopen(path, "wb"); if (!f) fail("cannot write the weights");
  for (int k = 0; k < paramCount; k++) {
    Param *q = params[k]; int32_t size[2] = {q->rows, q->cols};
    fwrite(q->name, 1, 16, f); fwrite(size, 4, 2, f); fwrite(q->p, 4, (size_t)q->rows * q->cols, f);
  }
  fclose(f);
}

/* ---- C[M,N] += A[M,K] B[K,N]; rows of length lda, ldb, ldc; N a multiple of 16. Each cell is summed in the order
 * of k whatever the width of the machine's vectors. ---- */
typedef float Vec __attribute__((vector_size(64), aligned(4)));
#define TILE(ROWS, COLS) { \
  Vec acc[ROWS][COLS]; \
  for (int r = 0; r < ROWS; r++) for (int q = 0; q < COLS; q++) acc[r][q] = *(Vec *)(C + (size_t)(m + r) * ldc + n + 16 * q); \
  for (int k = 0; k < K; k++) { \
    Vec b[COLS]; for (int q = 0; q < COLS; q++) b[q] = *(Vec *)(B + (size_t)k * ldb + n + 16 * q); \
    for (int r = 0; r < ROWS; r++) { float a = A[(size_t)(m + r) * lda + k]; for (int q = 0; q < COLS; q++) acc[r][q] += a * b[q]; } \
  } \
  for (int r = 0; r < ROWS; r++) for (int q = 0; q < COLS; q++) *(Vec *)(C + (size_t)(m + r) * ldc + n + 16 * q) = acc[r][q]; }
static void multiply(int M, int N, int K, const float *A, int lda, const float *B, int ldb, float *C, int ldc) {
  if (N % 16) fail("columns must come in sixteens");
  int n = 0;
  for (; n + 32 <= N; n += 32) { int m = 0; for (; m + 6 <= M; m += 6) TILE(6, 2) for (; m < M; m++) TILE(1, 2) }
  for (; n + 16 <= N; n += 16) { int m = 0; for (; m + 6 <= M; m += 6) TILE(6, 1) for (; m < M; m++) TILE(1, 1) }
}

/* ---- a linear layer over n rows: y = x W + b ---- */
typedef struct { Param *w, *b; int in, out; } Linear;
static int sixteens(int n) { return (n + 15) / 16 * 16; }
static Linear newLinear(const char *name, int in, int out, float gain) {
  char b[16]; snprintf(b, sizeof b, "%.13s.b", name);
  Linear l = {newParam(name, in, sixteens(out), 0, gain / sqrtf(in)), newParam(b, 1, sixteens(out), 0, 0), in, sixteens(out)};
  return l;
}
static void linearForward(Linear *l, int n, const float *x, float *y) {
  for (int i = 0; i < n; i++) memcpy(y + (size_t)i * l->out, l->b->p, 4 * l->out);
  multiply(n, l->out, l->in, x, l->in, l->w->p, l->out, y, l->out);
}
static float *scratch; /* for x transposed */
static void linearBackward(Linear *l, int n, const float *x, const float *dy, float *dx) {
  for (int i = 0; i < n; i++) for (int j = 0; j < l->out; j++) l->b->g[j] += dy[(size_t)i * l->out + j];
  for (int i = 0; i < n; i++) for (int j = 0; j < l->in; j++) scratch[(size_t)j * n + i] = x[(size_t)i * l->in + j];
  multiply(l->in, l->out, n, scratch, n, dy, l->out, l->w->g, l->out);
  if (dx) multiply(n, l->in, l->out, dy, l->out, l->w->t, l->in, dx, l->in);
}
#endif
