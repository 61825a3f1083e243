import type {Plan} from "../../plan/plan.js"
import type {Compiler} from "../evaluate/evaluator.js"
import type {Operator, Run} from "../run.js"
import {AggregateOperator} from "./aggregate.js"
import type {Build} from "./build-context.js"
import {CountEndsOperator, CountedGroupsOperator, DegreeOperator} from "./counted.js"
import {EndpointsOperator, NarrowOperator} from "./endpoints.js"
import {ExpandOperator} from "./expand.js"
import {ExpandLengthOperator} from "./expand-length.js"
import {ReachOperator} from "./reach.js"
import {
  BoundOperator,
  CallOperator,
  FilterOperator,
  OptionalOperator,
  PathOperator,
  PresentOperator,
  ProjectOperator,
  UnionOperator,
  UnwindOperator,
} from "./rows.js"
import {ArgumentOperator, NodeScanOperator, RelationshipScanOperator, SeekOperator} from "./scans.js"
import {ShortestPathOperator} from "./shortest-path.js"
import {DistinctOperator, SortOperator} from "./sort.js"

/**
 * Makes the operators of a plan.
 * @param watch - may wrap each operator, to count what it does
 */
export function buildOperators(
  run: Run,
  compiler: Compiler,
  plan: Plan,
  watch: (plan: Plan, operator: Operator) => Operator = (_plan, operator) => operator,
): Operator {
  const build: Build = {
    run,
    compiler,
    build: (inner) => watch(inner, operatorFor(build, inner)),
  }
  return build.build(plan)
}

function operatorFor(build: Build, plan: Plan): Operator {
  switch (plan.op) {
    case "argument":
      return new ArgumentOperator()
    case "node-scan":
      return new NodeScanOperator(build, plan)
    case "property-seek":
    case "id-seek":
      return new SeekOperator(build, plan)
    case "relationship-scan":
      return new RelationshipScanOperator(build, plan)
    case "expand":
      return new ExpandOperator(build, plan)
    case "expand-length":
      return plan.isReach ? new ReachOperator(build, plan) : new ExpandLengthOperator(build, plan)
    case "endpoints":
      return new EndpointsOperator(build, plan)
    case "shortest-path":
      return new ShortestPathOperator(build, plan)
    case "narrow":
      return new NarrowOperator(build, plan)
    case "filter":
      return new FilterOperator(build, plan)
    case "present":
      return new PresentOperator(build, plan)
    case "path":
      return new PathOperator(build, plan)
    case "project":
      return new ProjectOperator(build, plan)
    case "aggregate":
      return new AggregateOperator(build, plan)
    case "degree":
      return new DegreeOperator(build, plan)
    case "count-ends":
      return new CountEndsOperator(build, plan)
    case "counted-groups":
      return new CountedGroupsOperator(build, plan)
    case "distinct":
      return new DistinctOperator(build, plan)
    case "sort":
      return new SortOperator(build, plan)
    case "skip":
    case "limit":
      return new BoundOperator(build, plan)
    case "unwind":
      return new UnwindOperator(build, plan)
    case "optional":
      return new OptionalOperator(build, plan)
    case "union":
      return new UnionOperator(build, plan)
    case "call":
      return new CallOperator(build, plan)
  }
}
