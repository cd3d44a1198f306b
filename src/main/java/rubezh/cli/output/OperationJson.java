package rubezh.cli.output;

import module java.base;

import rubezh.domain.operation.ClosedTotal;
import rubezh.domain.operation.Operation;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.json.JsonObjectWriter;
import rubezh.json.RecordKind;
import rubezh.operation.ForeignChange;
import rubezh.operation.LaterChanges;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationMessage;
import rubezh.operation.OperationRow;
import rubezh.register.FieldChange;
import rubezh.register.operation.OperationEntry;

/** Operations as JSON; quantities are whole base units, as in {@code rubezh totals --json}. */
public final class OperationJson {
    /** Largest whole number that every JSON reader takes exactly. */
    private static final long LARGEST = (1L << 53) - 1;

    private OperationJson() {}

    /** Returns an operation in a list. */
    public static Map<String, Object> row(OperationRow row) {
        return new JsonObjectWriter()
                .put("operation", planned(row.operation()))
                .putAll(row, "state", "recorded", "conflicts")
                .tree();
    }

    /** Returns an operation, without figures. */
    public static Map<String, Object> open(OpenOperation open) {
        return new JsonObjectWriter()
                .put("operation", planned(open.operation()))
                .putAll(open, "state")
                .put("recorded", open.isRecorded())
                .put("conflicts", open.conflicts().size())
                .putList("foreign", open.foreign(), OperationJson::changed)
                .tree();
    }

    private static Map<String, Object> changed(ForeignChange change) {
        return new JsonObjectWriter()
                .putAll(change, "station", "author", "fields")
                .put("at", change.at().toString())
                .tree();
    }

    private static Map<String, Object> planned(Operation operation) {
        return RecordKind.OPERATION.shape().write(operation.withSteps(List.of()));
    }

    /** Returns what was reached. */
    public static Map<String, Object> facts(OperationFacts facts) {
        return new JsonObjectWriter()
                .putAll(facts, "cases", "records", "warnings", "feedback")
                .put("excluded", facts.excluded())
                .putList("goals", facts.goals(), OperationJson::goal)
                .putList("indicators", facts.indicators(), OperationJson::indicator)
                .putList("substances", facts.substances(), OperationJson::substance)
                .tree();
    }

    private static Map<String, Object> goal(GoalFact fact) {
        return new JsonObjectWriter()
                .putAll(fact.goal(), "id")
                .put("measure", fact.goal().measure())
                .put("plan", number(fact.plan()))
                .put("fact", number(fact.fact()))
                .put("dimension", Objects.toString(fact.dimension(), null))
                .tree();
    }

    /** Damaged records may have figures that a JSON number cannot tell exactly. */
    private static long number(long figure) {
        return Math.clamp(figure, -LARGEST, LARGEST);
    }

    private static Map<String, Object> indicator(IndicatorFact fact) {
        return new JsonObjectWriter().putAll(fact).tree();
    }

    private static Map<String, Object> substance(Tally<SubstanceByDimension> tally) {
        SubstanceByDimension key = Objects.requireNonNull(tally.key());
        Dimension dimension = key.dimension();
        var writer =
                new JsonObjectWriter()
                        .put(
                                "substance",
                                key.substance() == null ? ClosedTotal.NONE : key.substance())
                        .put("cases", tally.cases());
        if (dimension != null) {
            writer.put("dimension", dimension.toString())
                    .put("base", number(tally.totals().base(dimension)));
        }
        return writer.tree();
    }

    /** Returns what has changed since the closing. */
    public static List<Object> later(LaterChanges later) {
        return later.changes().stream()
                .<Object>map(change ->
                        new JsonObjectWriter()
                                .putAll(change, "recordId", "kind", "number", "reason")
                                .putList("fields", change.fields(), FieldChange::pointer)
                                .tree())
                .toList();
    }

    /** Returns who closed an operation, and the totals kept. */
    public static Map<String, Object> closing(OperationEntry closing, LaterChanges later) {
        return new JsonObjectWriter()
                .put("at", closing.at().toString())
                .put("author", closing.author())
                .put("station", closing.station())
                .put("cases", Objects.requireNonNullElse(closing.step().cases(), 0))
                .putAll(later, "digest")
                .put("reason", closing.step().text())
                .putIf(later.unlisted() > 0, "unlisted", later.unlisted())
                .putList("totals", closing.step().totals(), ClosedTotal::toString)
                .tree();
    }

    /** Returns a warning, an answer or a check without result. */
    public static Map<String, Object> message(OperationMessage message) {
        return new JsonObjectWriter()
                .putAll(message, "recordId", "kind", "counted", "related", "number", "text")
                .put("at", Objects.toString(message.at(), null))
                .tree();
    }
}
