package rubezh.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import rubezh.domain.operation.ClosedTotal;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.summary.Tallies.SubstanceByDimension;
import rubezh.domain.summary.Tally;
import rubezh.json.RecordKind;
import rubezh.operation.GoalFact;
import rubezh.operation.IndicatorFact;
import rubezh.operation.LaterChange;
import rubezh.operation.LaterChanges;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationFacts;
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
        var members = new TreeMap<String, Object>();
        members.put(
                "operation",
                RecordKind.OPERATION.shape().write(row.operation().withSteps(List.of())));
        members.put("state", row.state().name());
        members.put("recorded", row.recorded());
        members.put("conflicts", (long) row.conflicts());
        return members;
    }

    /** Returns an operation, without figures. */
    public static Map<String, Object> open(OpenOperation open) {
        var members = new TreeMap<String, Object>();
        members.put(
                "operation",
                RecordKind.OPERATION.shape().write(open.operation().withSteps(List.of())));
        members.put("state", open.state().name());
        members.put("recorded", open.isRecorded());
        members.put("conflicts", (long) open.conflicts().size());
        return members;
    }

    /** Returns what was reached. */
    public static Map<String, Object> facts(OperationFacts facts) {
        var members = new TreeMap<String, Object>();
        members.put("cases", (long) facts.cases());
        members.put("excluded", facts.excluded());
        members.put("warnings", facts.warnings());
        members.put("feedback", facts.feedback());
        members.put("goals", facts.goals().stream().map(OperationJson::goal).toList());
        members.put(
                "indicators", facts.indicators().stream().map(OperationJson::indicator).toList());
        members.put(
                "substances", facts.substances().stream().map(OperationJson::substance).toList());
        return members;
    }

    private static Map<String, Object> goal(GoalFact fact) {
        var members = new TreeMap<String, Object>();
        members.put("id", fact.goal().id().toString());
        members.put("measure", fact.goal().measure().name());
        members.put("plan", number(fact.plan()));
        members.put("fact", number(fact.fact()));
        Dimension dimension = fact.dimension();
        if (dimension != null) {
            members.put("dimension", dimension.toString());
        }
        return members;
    }

    /** Damaged records may have figures that a JSON number cannot tell exactly. */
    private static long number(long figure) {
        return Math.clamp(figure, -LARGEST, LARGEST);
    }

    private static Map<String, Object> indicator(IndicatorFact fact) {
        return Map.of(
                "indicator", fact.indicator().name(),
                "sum", fact.sum(),
                "records", fact.records(),
                "days", (long) fact.days(),
                "reports", (long) fact.reports());
    }

    private static Map<String, Object> substance(Tally<SubstanceByDimension> tally) {
        SubstanceByDimension key = Objects.requireNonNull(tally.key());
        var members = new TreeMap<String, Object>();
        members.put(
                "substance", key.substance() == null ? ClosedTotal.NONE : key.substance().code());
        members.put("cases", (long) tally.cases());
        Dimension dimension = key.dimension();
        if (dimension != null) {
            members.put("dimension", dimension.toString());
            members.put("base", number(tally.totals().base(dimension)));
        }
        return members;
    }

    /** Returns what has changed since the closing. */
    public static List<Object> later(LaterChanges later) {
        var changes = new ArrayList<Object>();
        for (LaterChange change : later.changes()) {
            var members = new TreeMap<String, Object>();
            members.put("recordId", change.recordId().toString());
            members.put("kind", change.kind().name());
            if (change.number() != null) {
                members.put("number", change.number());
            }
            if (change.reason() != null) {
                members.put("reason", change.reason().name());
            }
            members.put("fields", change.fields().stream().map(FieldChange::pointer).toList());
            changes.add(members);
        }
        return changes;
    }

    /** Returns who closed an operation, and the totals kept. */
    public static Map<String, Object> closing(OperationEntry closing, LaterChanges later) {
        var members = new TreeMap<String, Object>();
        members.put("at", closing.at().toString());
        members.put("author", closing.author());
        members.put("station", closing.station());
        members.put("cases", (long) Objects.requireNonNullElse(closing.step().cases(), 0));
        if (later.digest() != null) {
            members.put("digest", later.digest().hex());
        }
        if (later.unlisted() > 0) {
            members.put("unlisted", (long) later.unlisted());
        }
        members.put("totals", closing.step().totals().stream().map(ClosedTotal::toString).toList());
        return members;
    }

    /** Returns a warning, an answer or a check without result. */
    public static Map<String, Object> message(OperationMessage message) {
        var members = new TreeMap<String, Object>();
        members.put("recordId", message.recordId().toString());
        members.put("kind", message.kind().name());
        members.put("counted", message.counted());
        members.put("related", message.related());
        if (message.number() != null) {
            members.put("number", message.number());
        }
        if (message.at() != null) {
            members.put("at", message.at().toString());
        }
        if (message.text() != null) {
            members.put("text", message.text());
        }
        return members;
    }
}
