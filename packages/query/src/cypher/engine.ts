import {checkStatement} from "./check/check.js"
import {CypherError, runtimeError} from "./error.js"
import {Frame} from "./plan/frame.js"
import type {Plan} from "./plan/plan.js"
import {planMatch} from "./plan/plan-match.js"
import {argument, type PlannedQuery, planQuery} from "./plan/plan-query.js"
import {graphProcedures, type Procedure, type Procedures, proceduresOf} from "./procedures.js"
import {compileCondition, compileExpression} from "./run/evaluate/compile.js"
import type {Compiler} from "./run/evaluate/evaluator.js"
import {buildOperators} from "./run/operators/build.js"
import {valueAt} from "./run/operators/rows.js"
import {done, type Operator, pause, Run, type StopSignal} from "./run/run.js"
import type {GraphSnapshot} from "./snapshot.js"
import {parseCypher} from "./syntax/parse.js"
import type {Statement} from "./syntax/tree.js"
import {isKind, isList, type RelationshipValue, type Value} from "./value/value.js"
import {type QueryWarning, warningsFor} from "./vocabulary.js"

// Both runtimes of this package, browsers and Node, have these; its compiler settings know neither.
declare const performance: {now(): number}
declare function setTimeout(work: () => void, ms: number): unknown

export interface QueryOptions {
  /** What `$name` stands for. */
  readonly parameters?: ReadonlyMap<string, Value>
  /** Stops the query when it is aborted; only {@link CypherEngine.run} can notice. */
  readonly signal?: StopSignal
  /** How long the query may take; 30 seconds unless told. */
  readonly timeoutMs?: number
  /** About how much the query may keep in memory; 256 MB unless told. */
  readonly memoryBytes?: number
  /** Whether each row is to tell the relationships that it came from. */
  readonly evidence?: boolean
}

export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  /** For each row the relationships behind it, when they were asked for. */
  readonly evidence?: readonly (readonly RelationshipValue[])[]
  /** What is probably not meant: labels, types and properties that the graph does not have. */
  readonly warnings: readonly QueryWarning[]
  /** What was done, or would be, for EXPLAIN and PROFILE. */
  readonly plan?: Plan
  /** For PROFILE: what each step of the plan gave and took. */
  readonly profile?: ReadonlyMap<Plan, StepProfile>
}

export interface StepProfile {
  readonly rows: number
  /** With all steps below it. */
  readonly ms: number
}

export interface EngineOptions {
  readonly procedures?: readonly Procedure[]
  /** Milliseconds, for limits of time and for profiles. */
  readonly clock?: () => number
  /** Milliseconds since 1970, for `date()` and its kin. */
  readonly now?: () => number
  readonly random?: () => number
}

interface Prepared {
  readonly statement: Statement
  readonly frame: Frame
  readonly planned: PlannedQuery
  readonly warnings: readonly QueryWarning[]
}

/** Answers openCypher queries about one snapshot of a graph. */
export class CypherEngine {
  readonly graph: GraphSnapshot
  private readonly procedures: Procedures
  private readonly clock: () => number
  private readonly now: () => number
  private readonly random: () => number
  private readonly prepared = new Map<string, Prepared>()

  constructor(
    graph: GraphSnapshot,
    {
      procedures = [],
      // A query may ask for the time and for chance, and must be stopped in time: these three are its ways out.
      clock = () => performance.now(),
      now = () => Date.now(),
      random = () => Math.random(),
    }: EngineOptions = {},
  ) {
    this.graph = graph
    this.procedures = proceduresOf([...graphProcedures, ...procedures])
    this.clock = clock
    this.now = now
    this.random = random
  }

  /**
   * Answers a query, giving others their turn about every 12 ms.
   * @throws CypherError for a query that makes no sense, fails, or passes a limit
   */
  async run(text: string, options: QueryOptions = {}): Promise<QueryResult> {
    const work = withinEngine(() => this.start(text, options, true))
    while (withinEngine(() => work.advance()) === pause) {
      await new Promise((resume) => setTimeout(() => resume(undefined), 0))
      work.run.resume()
    }
    return work.result()
  }

  /** As {@link run}, in one go. */
  runSync(text: string, options: QueryOptions = {}): QueryResult {
    return withinEngine(() => {
      const work = this.start(text, options, false)
      work.advance()
      return work.result()
    })
  }

  private start(text: string, options: QueryOptions, mayPause: boolean): Work {
    const {
      parameters = new Map(),
      timeoutMs = 30_000,
      memoryBytes = 256e6,
      signal,
      evidence = false,
    } = options
    const {frame, ...prepared} = this.prepare(text, evidence)
    const run = new Run(
      this.graph,
      parameters,
      {timeoutMs, memoryBytes, signal},
      {clock: this.clock, now: this.now(), random: this.random, mayPause},
    )
    return new Work(run, this.compiler(run, text, new Frame(frame)), prepared, this.clock)
  }

  private prepare(text: string, evidence: boolean): Prepared {
    const key = `${evidence}${text}`
    const known = this.prepared.get(key)
    if (known) return known
    const statement = parseCypher(text)
    checkStatement(statement, this.procedures)
    const frame = new Frame()
    const {graph, procedures} = this
    const planned = planQuery({graph, frame, procedures, evidence}, statement.query)
    const prepared = {statement, frame, planned, warnings: warningsFor(statement, graph)}
    if (this.prepared.size >= 100) this.prepared.clear()
    this.prepared.set(key, prepared)
    return prepared
  }

  private compiler(run: Run, text: string, frame: Frame): Compiler {
    const {graph, procedures} = this
    const compiler: Compiler = {
      run,
      text,
      slot: () => frame.slot(),
      compile: (expression, bindings) => compileExpression(compiler, expression, bindings),
      compileCondition: (expression, bindings) => compileCondition(compiler, expression, bindings),
      build: (plan) => buildOperators(run, compiler, plan),
      planPattern: (part, where, bindings) => planMatch(graph, frame, argument, bindings, [part], where),
      planQuery: (query, bindings) => {
        const planned = planQuery({graph, frame, procedures, evidence: false}, query, bindings)
        const columns = planned.bindings.map((binding) => (row: Value[]) => valueAt(run, row, binding))
        return {plan: planned.plan, columns}
      },
      located: (span, work) => {
        try {
          return work()
        } catch (error) {
          throw error instanceof CypherError ? error.at(text, span) : error
        }
      },
    }
    return compiler
  }
}

/** What JavaScript refuses to hold, a list in a list in a list … or a string without end, is a query's error. */
function withinEngine<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw runtimeError(
      "ArgumentError",
      "MemoryLimitExceeded",
      `The query makes a value that is too deep or too long (${error.message}).`,
    )
  }
}

/** A query at work. */
class Work {
  readonly run: Run
  private readonly statement: Statement
  private readonly planned: PlannedQuery
  private readonly warnings: readonly QueryWarning[]
  private readonly operator: Operator
  private readonly clock: () => number
  private readonly profile = new Map<Plan, {rows: number; ms: number}>()
  private readonly rows: (readonly Value[])[] = []
  private readonly evidence: (readonly RelationshipValue[])[] = []
  private isOpen = false

  constructor(
    run: Run,
    compiler: Compiler,
    {statement, planned, warnings}: Omit<Prepared, "frame">,
    clock: () => number,
  ) {
    this.run = run
    this.statement = statement
    this.planned = planned
    this.warnings = warnings
    this.clock = clock
    const watch = (plan: Plan, operator: Operator): Operator => this.watched(plan, operator)
    this.operator = buildOperators(
      run,
      compiler,
      planned.plan,
      statement.mode === "profile" ? watch : undefined,
    )
  }

  /** Works until everything is there, or until it should pause. */
  advance(): typeof pause | typeof done {
    if (this.statement.mode === "explain") return done
    const {run, operator, planned} = this
    if (!this.isOpen) {
      operator.open()
      this.isOpen = true
    }
    for (;;) {
      const status = operator.next()
      if (status === pause) return pause
      if (status === done) return done
      const values = planned.bindings.map((binding) => valueAt(run, run.row, binding))
      run.hold(16 * values.length + 48)
      this.rows.push(values)
      if (planned.evidence !== undefined) this.evidence.push(flatten(run.row[planned.evidence] ?? null))
    }
  }

  result(): QueryResult {
    const {planned, statement, profile} = this
    return {
      columns: planned.columns,
      rows: this.rows,
      warnings: this.warnings,
      ...(planned.evidence === undefined ? {} : {evidence: this.evidence}),
      ...(statement.mode === "run" ? {} : {plan: planned.plan}),
      ...(statement.mode === "profile" ? {profile} : {}),
    }
  }

  private watched(plan: Plan, operator: Operator): Operator {
    const entry = {rows: 0, ms: 0}
    this.profile.set(plan, entry)
    return {
      open: () => operator.open(),
      next: () => {
        const start = this.clock()
        const status = operator.next()
        entry.ms += this.clock() - start
        if (status !== done && status !== pause) entry.rows++
        return status
      },
    }
  }
}

/** The relationships in lists of lists of them, each once. */
function flatten(value: Value): RelationshipValue[] {
  const found = new Map<number, RelationshipValue>()
  const add = (item: Value): void => {
    if (isList(item)) item.forEach(add)
    else if (isKind(item, "relationship")) found.set(item.id, item)
  }
  add(value)
  return [...found.values()]
}
