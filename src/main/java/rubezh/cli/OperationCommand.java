package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.OperationJsonReader;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.CoverageText;
import rubezh.cli.output.OperationJson;
import rubezh.cli.output.OperationText;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationFacts;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.operation.LaterChanges;
import rubezh.operation.NewMessage;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationFactService;
import rubezh.operation.OperationMessage;
import rubezh.operation.OperationMessage.Kind;
import rubezh.operation.OperationRow;
import rubezh.operation.OperationService;
import rubezh.operation.RecordTemplate;
import rubezh.register.SaveResult;
import rubezh.register.operation.OperationEntry;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Joint operations: plan and fact, figures of the days, warnings, answers and checks. */
@Command(name = "operation")
final class OperationCommand extends VerbGroup {
    OperationCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh operation list")
    int list() {
        return run(this::list);
    }

    @Command(footer = "rubezh operation show SENTINEL-2009")
    int show(@Parameters(paramLabel = "OPERATION") String code) {
        return run(open -> show(open, find(open, code)));
    }

    @Command(footer = "rubezh operation create barrier.json")
    int create(@Parameters(paramLabel = "FILE") String file) {
        return run(open -> done("CREATE", open.operations().create(read(open, file))));
    }

    @Command(footer = "rubezh operation edit barrier.json")
    int edit(@Parameters(paramLabel = "FILE") String file) {
        return run(open -> edit(open, read(open, file)));
    }

    @Command(footer = "rubezh operation template BARRIER-2026 --file cases.json")
    int template(
            @Parameters(paramLabel = "OPERATION") String code,
            @Option(names = "--file", paramLabel = "FILE") @Nullable String file) {
        return run(open -> template(open, find(open, code), file));
    }

    @Command(footer = "rubezh operation close BARRIER-2026 --reason two-posts-are-offline")
    int close(
            @Parameters(paramLabel = "OPERATION") String code,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(open -> close(open, find(open, code), reason));
    }

    /** Closes an operation after what its figures may lack was printed. */
    private void close(OpenRegister open, OpenOperation operation, String reason) {
        coverage(open, operation)
                .ifPresent(one ->
                        CoverageText.lines(one, context.format(open)).forEach(output::printText));
        done("CLOSE", open.operations().close(operation, reason));
    }

    @Command(footer = "rubezh operation cancel BARRIER-2026 --reason postponed")
    int cancel(
            @Parameters(paramLabel = "OPERATION") String code,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(open -> done("CANCEL", open.operations().cancel(find(open, code), reason)));
    }

    @Command(footer = "rubezh operation reopen BARRIER-2026 --reason late-reports")
    int reopen(
            @Parameters(paramLabel = "OPERATION") String code,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(open -> done("REOPEN", open.operations().reopen(find(open, code), reason)));
    }

    @Command(footer = "rubezh operation copy BARRIER-2026 --year 2027")
    int copy(
            @Parameters(paramLabel = "OPERATION") String code,
            @Option(names = "--year", paramLabel = "Y", required = true) int year) {
        return run(open -> copy(open.operations(), find(open, code), year));
    }

    @Command(
            footer = {
                "rubezh operation figures BARRIER-2026",
                "rubezh operation figures BARRIER-2026 --date 2026-11-23 --vehicles 524"
            })
    int figures(@Parameters(paramLabel = "OPERATION") String code, @Mixin DayOptions figures) {
        return run(open -> figures(open, find(open, code), figures));
    }

    @Command(footer = "rubezh operation messages BARRIER-2026")
    int messages(@Parameters(paramLabel = "OPERATION") String code) {
        return run(open -> messages(open, find(open, code)));
    }

    @Command(footer = "rubezh operation warning BARRIER-2026 --text double-floor")
    int warning(@Parameters(paramLabel = "OPERATION") String code, @Mixin MessageOptions message) {
        return run(open -> add(open, code, "WARNING", message.of(Kind.WARNING)));
    }

    @Command(footer = "rubezh operation feedback BARRIER-2026 --text none-seen")
    int feedback(@Parameters(paramLabel = "OPERATION") String code, @Mixin MessageOptions message) {
        return run(open -> add(open, code, "FEEDBACK", message.of(Kind.FEEDBACK)));
    }

    @Command(footer = "rubezh operation check BARRIER-2026 --text nothing-found")
    int check(@Parameters(paramLabel = "OPERATION") String code, @Mixin MessageOptions message) {
        return run(open -> add(open, code, "CHECK", message.of(Kind.NEGATIVE)));
    }

    /** Options of a warning, an answer or a check. */
    static final class MessageOptions {
        @Option(names = "--text", paramLabel = "T")
        String text = "";

        @Option(names = "--at", paramLabel = "TIME")
        @Nullable OffsetDateTime at;

        @Option(names = "--related", paramLabel = "NUMBER", split = ",")
        List<String> related = List.of();

        NewMessage of(Kind kind) {
            return new NewMessage(kind, at, text, related);
        }
    }

    private static OpenOperation find(OpenRegister open, String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        return Code.SHAPE.matcher(code).matches()
                ? open.operations().open(new OperationCode(code)).orElseThrow(() -> unknown(code))
                : thrown(unknown(code));
    }

    private static Fault unknown(String code) {
        return new Fault(Fault.Exit.FINDINGS, "OPR-001", code);
    }

    private static OpenOperation thrown(Fault fault) {
        throw fault;
    }

    private static Operation read(OpenRegister open, String file) {
        return new OperationJsonReader(open.register()::newLineId).parse(file);
    }

    private void done(String act, OpenOperation operation) {
        if (options.json) {
            output.printJson("operation", OperationJson.open(operation));
        } else {
            output.printMessage("cli.operation.done." + act, operation.code());
        }
    }

    private void list(OpenRegister open) {
        List<OperationRow> rows = open.operations().list();
        if (options.json) {
            output.printJson(
                    "operations",
                    Map.of("operations", rows.stream().map(OperationJson::row).toList()));
        } else {
            new OperationText(context.format(open)).lines(rows).forEach(output::printLine);
        }
    }

    private void show(OpenRegister open, OpenOperation operation) {
        open.operations().noteSeen(operation.code());
        OperationFactService results = open.operations().results();
        Optional<OperationFacts> facts =
                operation.isDated() ? Optional.of(results.facts(operation)) : Optional.empty();
        Optional<Coverage> coverage = coverage(open, operation);
        Optional<OperationEntry> closing =
                operation.log().closing().filter(_ -> operation.isDated());
        LaterChanges later =
                closing.isPresent() ? results.laterChanges(operation) : LaterChanges.NONE;
        if (options.json) {
            var members = new TreeMap<>(OperationJson.open(operation));
            facts.ifPresent(one -> members.put("facts", OperationJson.facts(one)));
            coverage.ifPresent(one -> members.put("coverage", CoverageText.tree(one)));
            closing.ifPresent(one -> {
                members.put("closing", OperationJson.closing(one, later));
                members.put("later", OperationJson.later(later));
            });
            output.printJson("operation", members);
            return;
        }
        var words = new OperationText(context.format(open));
        words.lines(operation).forEach(output::printLine);
        facts.ifPresent(one -> words.lines(one).forEach(output::printLine));
        coverage.ifPresent(
                one -> CoverageText.lines(one, context.format(open)).forEach(output::printLine));
        closing.ifPresent(one -> words.lines(one, later).forEach(output::printLine));
    }

    /** Returns what the figures of an operation may lack; empty before it begins. */
    private static Optional<Coverage> coverage(OpenRegister open, OpenOperation operation) {
        return operation.isBegun()
                ? Optional.of(open.reports().operation(operation.code()).coverage())
                : Optional.empty();
    }

    private void edit(OpenRegister open, Operation changed) {
        OperationCode code = changed.code();
        OpenOperation seen =
                code == null
                        ? thrown(new Fault(Fault.Exit.FINDINGS, "OPR-002"))
                        : open.operations().open(code).orElseThrow(() -> unknown(code.code()));
        done("EDIT", open.operations().change(seen, changed));
    }

    /** Prints the template of the record; with a file, lets new records begin with that record. */
    private void template(OpenRegister open, OpenOperation operation, @Nullable String file) {
        if (file == null) {
            RecordTemplate.of(operation.operation())
                    .ifPresent(values ->
                            output.printJson(
                                    "operation-template", SeizureShape.SHAPE.write(values)));
            return;
        }
        Seizure values = new SeizureJsonReader(open.register()).parse(file).getFirst().seizure();
        Operation changed = RecordTemplate.set(operation.operation(), values, open.register());
        done("TEMPLATE", open.operations().change(operation, changed));
    }

    private void copy(OperationService operations, OpenOperation seen, int year) {
        if (year < 1900 || year > 9999) {
            throw new Fault(Fault.Exit.USAGE, "APP-096", year);
        }
        done("COPY", operations.create(operations.copyFor(seen, year)));
    }

    private void figures(OpenRegister open, OpenOperation operation, DayOptions figures) {
        List<OperationDay> days = open.operations().days(operation.code());
        if (figures.isGiven()) {
            LocalDate day = figures.date(open.reports().today());
            String station = figures.station(open.station().code());
            OperationDay empty =
                    new OperationDay(operation.code(), station, day, null, null, null, null);
            OperationDay known =
                    days.stream()
                            .filter(one -> day.equals(one.day()) && station.equals(one.station()))
                            .findFirst()
                            .orElse(empty);
            open.operations().enterDay(figures.applyTo(known));
            output.printMessage("cli.operation.done.FIGURES", operation.code(), day, station);
        } else if (options.json) {
            output.printJson(
                    "operation-days",
                    Map.of(
                            "days",
                            days.stream().map(RecordKind.OPERATION_DAY.shape()::write).toList()));
        } else {
            new OperationText(context.format(open)).days(days).forEach(output::printLine);
        }
    }

    private void messages(OpenRegister open, OpenOperation operation) {
        List<OperationMessage> messages = open.operations().messages(operation);
        if (options.json) {
            output.printJson(
                    "operation-messages",
                    Map.of("messages", messages.stream().map(OperationJson::message).toList()));
        } else {
            new OperationText(context.format(open)).messages(messages).forEach(output::printLine);
        }
    }

    private void add(OpenRegister open, String code, String act, NewMessage message) {
        switch (open.operations().addMessage(find(open, code), message)) {
            case SaveResult.Saved saved ->
                    output.printMessage(
                            "cli.operation.done." + act, String.valueOf(saved.number()));
            case SaveResult.Refused refused ->
                    throw new Fault(
                            Fault.Exit.FINDINGS,
                            "OPR-016",
                            refused.violations().stream()
                                    .map(context.format(open)::violation)
                                    .collect(Collectors.joining("; ")));
            case SaveResult.Unchanged _, SaveResult.Overtaken _ ->
                    throw new IllegalStateException("a new record is neither");
        }
    }

    /** Figures of a day; what is not given stays as it was. */
    static final class DayOptions {
        @Option(names = "--date", paramLabel = "D")
        @Nullable LocalDate date;

        @Option(names = "--station", paramLabel = "S")
        @Nullable String station;

        @Option(names = "--staff", paramLabel = "N")
        @Nullable Long staff;

        @Option(names = "--vehicles", paramLabel = "N")
        @Nullable Long vehicles;

        @Option(names = "--cases", paramLabel = "N")
        @Nullable Long cases;

        @Option(names = "--checks", paramLabel = "N")
        @Nullable Long checks;

        /** Returns whether any figure is given. */
        boolean isGiven() {
            return Stream.of(OperationIndicator.values()).anyMatch(one -> number(one) != null);
        }

        private @Nullable Long number(OperationIndicator indicator) {
            return switch (indicator) {
                case STAFF -> staff;
                case VEHICLES -> vehicles;
                case CASES -> cases;
                case NEGATIVE_CHECKS -> checks;
            };
        }

        /** Returns the day, or one that is used where none is given. */
        LocalDate date(LocalDate today) {
            return date == null ? today : date;
        }

        /** Returns the code of the station, or one that is used where none is given. */
        String station(String own) {
            return station == null ? own : station;
        }

        /** Returns a day with the figures given. */
        OperationDay applyTo(OperationDay day) {
            OperationDay changed = day;
            for (OperationIndicator indicator : OperationIndicator.values()) {
                Long number = number(indicator);
                changed = number == null ? changed : changed.with(indicator, number);
            }
            return changed;
        }
    }
}
