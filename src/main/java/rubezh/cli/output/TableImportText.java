package rubezh.cli.output;

import module java.base;

import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.format.DomainFormat;
import rubezh.register.TableImportNote;
import rubezh.table.input.RowProblemFormat;
import rubezh.table.input.TableImportResult;
import rubezh.table.input.TableImportResult.ControlTotal;
import rubezh.table.input.TableImportResult.DateDoubt;
import rubezh.table.input.TableImportResult.ProblemCount;
import rubezh.table.input.TableImportResult.TotalCheck;
import rubezh.table.mapping.ColumnValues;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.SimilarCodes;
import rubezh.table.mapping.TableMapping;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.source.HiddenCells;
import rubezh.table.source.TableGuess;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What became of the rows of a table, as text and as JSON. */
public final class TableImportText {
    private static final int MOST_LINES = 40;
    private final ConsoleOutput output;
    private final DomainFormat format;
    private final RowProblemFormat problems;
    private final Messages messages;

    public TableImportText(ConsoleOutput output, DomainFormat format) {
        this.output = output;
        this.format = format;
        this.problems = new RowProblemFormat(format);
        this.messages = format.messages();
    }

    /** Prints the result of an import, or of its rehearsal. */
    public void print(TableImportResult result) {
        boolean done = !result.rehearsal();
        output.printMessage(
                done ? "cli.table.done" : "cli.table.rehearsed", result.rows(), result.cases());
        if (!result.guessed().isEmpty()) {
            output.printLine(
                    messages.text(
                            "table.result.guessed",
                            result.guessed().stream()
                                    .map(format::field)
                                    .collect(Collectors.joining(", "))));
        }
        var counts = new TextTable(List.of("", ""), List.of(false, true));
        count(counts, done ? "recorded" : "new", result.recorded());
        count(counts, "there", result.there());
        count(counts, "changed", result.changed());
        count(counts, "rejected", result.rejected());
        count(counts, "left", result.left());
        counts.lines().stream().skip(1).forEach(output::printLine);
        result.leftReasons()
                .forEach((reason, rows) ->
                        output.printLine(messages.text("table.result.left-by", rows, reason)));
        printProblems(result.problems());
        printRoundings(result);
        result.hidden().sentences(messages).forEach(output::printLine);
        result.totals().forEach(total -> output.printLine(total.text(messages)));
        printSums(result);
        result.doubts().forEach(doubt -> output.printLine(doubt(doubt)));
    }

    /** Says which columns of a file nothing reads. */
    public void printUntaken(List<String> columns) {
        if (!columns.isEmpty()) {
            output.printLine(
                    messages.text("table.untaken", columns.size(), String.join(", ", columns)));
        }
    }

    private void count(TextTable table, String name, long rows) {
        table.row(List.of(messages.text("table.result." + name), String.valueOf(rows)));
    }

    private void printProblems(List<ProblemCount> counts) {
        if (counts.isEmpty()) {
            return;
        }
        output.printLine(messages.text("table.result.problems"));
        counts.stream()
                .limit(MOST_LINES)
                .map(one ->
                        messages.text(
                                "table.result.problem",
                                one.rows(),
                                problems.text(one.problem()),
                                one.first()))
                .forEach(output::printLine);
        if (counts.size() > MOST_LINES) {
            output.printLine(messages.text("table.result.more", counts.size() - MOST_LINES));
        }
    }

    private void printRoundings(TableImportResult result) {
        if (result.roundings().rows() > 0) {
            output.printLine(messages.text("table.result.rounded", result.roundings().rows()));
            result.roundings()
                    .first()
                    .forEach((row, problem) ->
                            output.printLine(
                                    messages.text(
                                            "table.result.rounded-row",
                                            row,
                                            problems.text(problem))));
        }
    }

    private void printSums(TableImportResult result) {
        List<ControlTotal> sums = result.sums();
        String found = result.rehearsal() ? "foreseen" : "register";
        if (sums.isEmpty()) {
            return;
        }
        output.printLine(messages.text("table.result.sums"));
        var table =
                new TextTable(
                        Stream.of("substance", "year", "unit", "file", found, "verdict")
                                .map(name -> messages.text("table.result.sum." + name))
                                .toList(),
                        List.of(false, false, false, true, true, false));
        for (ControlTotal sum : sums) {
            table.row(
                    List.of(
                            substance(sum),
                            sum.year(),
                            messages.text("common.unit." + sum.unit()),
                            sum.file().toPlainString(),
                            sum.recorded().toPlainString(),
                            messages.text(
                                    "table.result.sum." + (sum.agrees() ? "agrees" : "differs"))));
        }
        table.lines().forEach(output::printLine);
    }

    private String substance(ControlTotal sum) {
        return sum.substance().isEmpty()
                ? messages.text("table.result.sum.other")
                : format.label(CodeListId.SUBSTANCES, sum.substance());
    }

    private String doubt(DateDoubt doubt) {
        return messages.text(
                doubt.otherOnly() > 0 ? "table.result.dates-other" : "table.result.dates-both",
                doubt.column(),
                doubt.both() + doubt.otherOnly(),
                doubt.pattern(),
                doubt.other(),
                doubt.example());
    }

    /** Prints what a guess rests on, what becomes of each column, and the texts without a code. */
    public void print(
            TableGuess guess, ColumnValues values, TableMapping mapping, ReferenceData reference) {
        output.printLine(
                messages.text(
                        "cli.table.guess.format",
                        messages.text("table.kind." + guess.format().kind()),
                        encoding(guess),
                        messages.text(guess.encodingReason().messageKey()),
                        messages.text(guess.delimiterReason().messageKey()),
                        mapping.header(),
                        values.rows()));
        var table =
                new TextTable(
                        Stream.of("column", "field")
                                .map(name -> messages.text("cli.table.guess." + name))
                                .toList(),
                        List.of(false, false));
        for (String column : values.columns().names()) {
            String fields =
                    mapping.rules().stream()
                            .filter(rule ->
                                    rule.first().stream()
                                            .anyMatch(one -> one.from().contains(column)))
                            .map(rule -> format.field(rule.to().path()))
                            .collect(Collectors.joining(", "));
            table.row(List.of(column, fields.isEmpty() ? messages.text("table.unused") : fields));
        }
        table.lines().forEach(output::printLine);
        mapping.rules().forEach(rule -> printProposals(rule, values, reference));
        values.hidden().sentences(messages).forEach(output::printLine);
        printUntaken(mapping.confirmed().untaken(values.columns().names()));
        output.printLine(messages.text("cli.table.guess.next", "{\"leave\": \"…\"}"));
    }

    private static String encoding(TableGuess guess) {
        return guess.format().encoding() == null ? "" : guess.format().encoding().code();
    }

    private void printProposals(FieldRule rule, ColumnValues values, ReferenceData reference) {
        Optional<CodeListId> list = MappingGuess.list(rule.to());
        for (ValueRule value : rule.first()) {
            if (list.isEmpty() || value.values() == null) {
                continue;
            }
            var alikes = new SimilarCodes(reference.list(list.get()));
            values.of(value.from().getFirst())
                    .forEach((text, rows) -> {
                        if (!text.isEmpty() && alikes.exact(text).isEmpty()) {
                            output.printLine(
                                    messages.text(
                                            "cli.table.guess.value",
                                            value.from().getFirst(),
                                            text,
                                            rows,
                                            alikes(alikes, text)));
                        }
                    });
        }
    }

    private String alikes(SimilarCodes alikes, String text) {
        String like =
                alikes.of(text).stream()
                        .map(one ->
                                one.entry().code()
                                        + " "
                                        + one.entry().label(messages.language() == Language.RU))
                        .collect(Collectors.joining(", "));
        return like.isEmpty() ? messages.text("cli.table.guess.nothing-like") : like;
    }

    /** Returns the result as members of a JSON document. */
    public Map<String, Object> tree(TableImportResult result) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rows", result.rows());
        tree.put("recorded", result.recorded());
        tree.put("there", result.there());
        tree.put("changed", result.changed());
        tree.put("rejected", result.rejected());
        tree.put("left", result.left());
        tree.put("cases", result.cases());
        tree.put("applied", !result.rehearsal());
        result.note().ifPresent(note -> tree.put("import", note.from()));
        tree.put("problems", result.problems().stream().map(this::tree).toList());
        tree.put("rounded", result.roundings().rows());
        tree.put("leftBy", new TreeMap<>(result.leftReasons()));
        tree.put("hidden", tree(result.hidden()));
        tree.put("totals", result.totals().stream().map(TableImportText::tree).toList());
        tree.put("sums", result.sums().stream().map(TableImportText::tree).toList());
        tree.put("doubts", result.doubts().stream().map(this::doubt).toList());
        tree.put("guessed", result.guessed());
        return tree;
    }

    private Map<String, Object> tree(ProblemCount one) {
        return Map.of(
                "rows",
                one.rows(),
                "first",
                one.first(),
                "reason",
                one.problem().reason().name(),
                "column",
                one.problem().column(),
                "value",
                one.problem().value(),
                "text",
                problems.text(one.problem()));
    }

    private static Map<String, Object> tree(HiddenCells hidden) {
        List<String> columns =
                hidden.columns().isEmpty() ? List.of() : List.of(hidden.letters().split(", "));
        return Map.of("rows", hidden.rows(), "columns", columns);
    }

    /** A total that is no number has its text alone. */
    private static Map<String, Object> tree(TotalCheck total) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("row", total.row());
        tree.put("column", total.column());
        tree.put("text", total.cell());
        if (total.stated() != null) {
            tree.put("stated", total.stated().toPlainString());
        }
        tree.put("sum", total.sum().toPlainString());
        tree.put("agrees", total.agrees());
        return tree;
    }

    private static Map<String, Object> tree(ControlTotal sum) {
        return Map.of(
                "substance",
                sum.substance(),
                "unit",
                sum.unit(),
                "year",
                sum.year(),
                "file",
                sum.file().toPlainString(),
                "recorded",
                sum.recorded().toPlainString(),
                "agrees",
                sum.agrees());
    }

    /** Prints the imports of this installation. */
    public void print(List<TableImportNote> imports) {
        for (TableImportNote note : imports) {
            output.printLine(
                    messages.text(
                            note.undone().isPresent()
                                    ? "cli.table.import-undone"
                                    : "cli.table.import",
                            note.from(),
                            note.at().toString(),
                            note.by(),
                            note.file(),
                            note.mapping(),
                            note.cases()));
        }
    }
}
