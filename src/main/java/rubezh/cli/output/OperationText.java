package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.Tally;
import rubezh.format.DomainFormat;
import rubezh.format.OperationFormat;
import rubezh.operation.ForeignChange;
import rubezh.operation.LaterChange;
import rubezh.operation.LaterChanges;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationMessage;
import rubezh.operation.OperationRow;
import rubezh.register.FieldChange;
import rubezh.register.operation.OperationEntry;
import rubezh.text.Language;

/** Operations as text. */
public record OperationText(DomainFormat format) {
    private static final List<String> HEADS = List.of("code", "name", "state", "dates");

    /** Returns the lines of the list, headings first. */
    public List<String> lines(List<OperationRow> rows) {
        var table = new TextTable(heads(HEADS), List.of(false, false, false, false));
        for (OperationRow row : rows) {
            Operation operation = row.operation();
            table.row(
                    List.of(
                            String.valueOf(operation.code()),
                            name(operation),
                            text(row.state().key()),
                            dates(operation)));
        }
        return table.lines();
    }

    private List<String> heads(List<String> names) {
        return names.stream().map(name -> text("cli.operation.head." + name)).toList();
    }

    private String name(Operation operation) {
        return operation.name(format.messages().language() == Language.RU);
    }

    private String dates(Operation operation) {
        return operation.first() == null
                ? text("cli.operation.no-dates")
                : format.value(operation.first()) + " – " + format.value(operation.last());
    }

    /** Returns what is known of an operation besides its figures. */
    public List<String> lines(OpenOperation open) {
        Operation operation = open.operation();
        var goals = new OperationFormat(format);
        var lines = new ArrayList<String>();
        lines.add(open.code() + "  " + name(operation) + "  " + text(open.state().key()));
        add(lines, "dates", dates(operation));
        add(lines, "stage", operation.title().stage());
        add(lines, "participants", goals.parties(operation.mandate().participants()));
        add(lines, "observers", goals.parties(operation.mandate().observers()));
        add(lines, "coordination", operation.mandate().coordination());
        add(lines, "basis", operation.mandate().legalBasis());
        add(lines, "handling", format.value(operation.mandate().handling()));
        add(lines, "reports", operation.mandate().reportsDue());
        add(lines, "case-handling", format.value(operation.mandate().caseHandling()));
        add(lines, "group", operation.mandate().workingGroup());
        add(lines, "sessions", operation.mandate().sessions());
        add(lines, "contacts", operation.mandate().contacts());
        add(lines, "signatories", String.join("; ", operation.mandate().signatories()));
        open.log().cancellation().ifPresent(one -> lines.add(cancelled(one)));
        open.foreign().forEach(change -> lines.add(changed(change)));
        if (!open.conflicts().isEmpty()) {
            lines.add(text("cli.operation.conflicts", open.conflicts().size()));
        }
        return lines;
    }

    private String changed(ForeignChange change) {
        return text(
                "operation.foreign",
                change.station(),
                format.value(change.at()),
                new OperationFormat(format).fields(change.fields()));
    }

    private String cancelled(OperationEntry entry) {
        return text(
                "operation.cancelled",
                format.value(entry.at()),
                entry.station(),
                Objects.requireNonNullElse(entry.step().text(), ""));
    }

    private void add(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(text("cli.operation.field." + name) + ": " + value);
        }
    }

    /** Returns what was reached: goals, totals, figures of days, messages. */
    public List<String> lines(OperationFacts facts) {
        var lines = new ArrayList<String>();
        if (!facts.goals().isEmpty()) {
            lines.addAll(goals(facts.goals()));
        }
        lines.add(
                text(
                        "cli.operation.cases",
                        format.cases(facts.cases(), facts.records()),
                        facts.excluded()));
        if (facts.excluded() > 0) {
            lines.add("  " + format.exclusions(facts.exclusions()));
        }
        lines.add(text("cli.operation.messages", facts.warnings(), facts.feedback()));
        for (Tally<?> tally : facts.substances()) {
            lines.add("  " + substance(tally));
        }
        facts.indicators().stream()
                .filter(one -> one.reports() > 0 || one.records() > 0)
                .forEach(one -> lines.add(indicator(one)));
        return lines;
    }

    private String substance(Tally<?> tally) {
        var key =
                (rubezh.domain.summary.Tallies.SubstanceByDimension)
                        Objects.requireNonNull(tally.key());
        String amount =
                key.dimension() == null
                        ? ""
                        : new OperationFormat(format)
                                .figure(tally.totals().base(key.dimension()), key.dimension());
        return format.value(key.substance()) + "  " + amount + "  (" + tally.cases() + ")";
    }

    private List<String> goals(List<GoalFact> facts) {
        var words = new OperationFormat(format);
        var table =
                new TextTable(
                        heads(List.of("goal", "fact", "plan", "percent")),
                        List.of(false, true, true, true));
        for (GoalFact fact : facts) {
            table.row(
                    List.of(
                            words.name(fact.goal()),
                            words.figure(fact.fact(), fact.dimension()),
                            fact.plan() == 0 ? "–" : words.figure(fact.plan(), fact.dimension()),
                            fact.percent().isPresent() ? fact.percent().getAsLong() + " %" : "–"));
        }
        return table.lines();
    }

    private String indicator(IndicatorFact fact) {
        String name = text(fact.indicator().key());
        if (fact.indicator().isMean()) {
            return text("cli.operation.mean", name, whole(fact.mean()), fact.days());
        }
        return fact.records() == 0
                ? text("cli.operation.sum", name, whole(fact.total()))
                : text("cli.operation.sum.records", name, whole(fact.total()), fact.records());
    }

    private String whole(long number) {
        return format.numbers().whole(number);
    }

    /** Returns the closing, and what has changed since. */
    public List<String> lines(OperationEntry closing, LaterChanges later) {
        var step = closing.step();
        var lines = new ArrayList<String>();
        lines.add(
                text(
                        "cli.operation.closed",
                        format.value(closing.at()),
                        Objects.requireNonNullElse(step.by().name(), closing.author()),
                        closing.station()));
        if (step.text() != null) {
            lines.add(text("cli.operation.closed.reason", step.text()));
        }
        int cases = Objects.requireNonNullElse(step.cases(), 0);
        lines.add(
                cases == 0
                        ? text("cli.operation.kept.none")
                        : text(
                                "cli.operation.kept",
                                cases,
                                later.digest() == null ? "–" : later.digest().hex()));
        lines.add(text(later.isEmpty() ? "cli.operation.unchanged" : "cli.operation.changed"));
        later.changes().forEach(change -> lines.add("  " + line(change)));
        if (later.unknown() > 0) {
            lines.add("  " + text("cli.operation.unknown", later.unknown()));
        }
        if (later.unlisted() > 0) {
            lines.add("  " + text("operation.unlisted", later.unlisted()));
        }
        return lines;
    }

    private String line(LaterChange change) {
        String name = Objects.requireNonNullElse(change.number(), change.recordId().toString());
        String what = text("operation.change." + change.kind());
        if (change.reason() != null) {
            return name + "  " + what + ": " + format.exclusion(change.reason());
        }
        List<String> fields =
                change.fields().stream()
                        .map(FieldChange::pointer)
                        .map(format::fieldAt)
                        .distinct()
                        .toList();
        return name + "  " + what + (fields.isEmpty() ? "" : ": " + String.join(", ", fields));
    }

    /** Returns the table of the days reported. */
    public List<String> days(List<OperationDay> days) {
        var heads = new ArrayList<>(heads(List.of("day", "station")));
        var right = new ArrayList<>(List.of(false, false));
        for (OperationIndicator indicator : OperationIndicator.values()) {
            heads.add(text(indicator.key()));
            right.add(true);
        }
        var table = new TextTable(heads, right);
        for (OperationDay day : days) {
            var cells = new ArrayList<String>();
            cells.add(format.value(day.day()));
            cells.add(String.valueOf(day.station()));
            for (OperationIndicator indicator : OperationIndicator.values()) {
                Long number = day.get(indicator);
                cells.add(number == null ? "" : format.numbers().whole(number));
            }
            table.row(cells);
        }
        return table.lines();
    }

    /** Returns the table of warnings, answers and checks without result. */
    public List<String> messages(List<OperationMessage> messages) {
        var table =
                new TextTable(
                        heads(List.of("number", "kind", "time", "related", "text")),
                        List.of(false, false, false, false, false));
        for (OperationMessage one : messages) {
            table.row(
                    List.of(
                            Objects.requireNonNullElse(one.number(), one.recordId().toString()),
                            format.label(one.kind().code()),
                            format.value(one.at()),
                            String.join(", ", one.related()),
                            Objects.requireNonNullElse(one.text(), "")));
        }
        return table.lines();
    }

    private String text(String key, Object... arguments) {
        return format.messages().text(key, arguments);
    }
}
