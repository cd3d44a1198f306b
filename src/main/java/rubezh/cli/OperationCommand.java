package rubezh.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.input.OperationJsonReader;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.option.DayOptions;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OperationJson;
import rubezh.cli.output.OperationText;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.operation.LaterChanges;
import rubezh.operation.NewMessage;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationFactService;
import rubezh.operation.OperationFacts;
import rubezh.operation.OperationMessage;
import rubezh.operation.OperationRow;
import rubezh.operation.OperationService;
import rubezh.operation.RecordTemplate;
import rubezh.register.SaveResult;
import rubezh.register.operation.OperationEntry;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/**
 * Lists operations, shows one with plan and fact, creates, changes, closes, opens again and copies
 * one, takes the figures of a day, and records warnings, answers and checks without result.
 */
@Command(name = "operation", mixinStandardHelpOptions = true)
final class OperationCommand extends RegisterCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel =
                    "list|show|create|edit|template|close|cancel|reopen|copy|figures|messages|warning|feedback|check")
    Task task = Task.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CODE|FILE")
    @Nullable String subject;

    @Option(names = "--year", paramLabel = "Y")
    int year;

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Option(names = "--text", paramLabel = "T")
    String text = "";

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable OffsetDateTime at;

    @Option(names = "--related", paramLabel = "NUMBER", split = ",")
    List<String> related = List.of();

    @Option(names = "--file", paramLabel = "FILE")
    @Nullable String file;

    @Mixin final DayOptions figures = new DayOptions();

    /** What to do. */
    enum Task {
        LIST,
        SHOW,
        CREATE,
        EDIT,
        TEMPLATE,
        CLOSE,
        CANCEL,
        REOPEN,
        COPY,
        FIGURES,
        MESSAGES,
        WARNING,
        FEEDBACK,
        CHECK
    }

    OperationCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        OperationService operations = open.operations();
        switch (task) {
            case LIST -> list(open);
            case SHOW -> show(open, find(operations));
            case CREATE -> done(operations.create(read(open)));
            case EDIT -> edit(open);
            case TEMPLATE -> template(open, find(operations));
            case CLOSE -> done(operations.close(find(operations)));
            case CANCEL -> done(operations.cancel(find(operations), reason));
            case REOPEN -> done(operations.reopen(find(operations), reason));
            case COPY -> copy(operations);
            case FIGURES -> figures(open, find(operations));
            case MESSAGES -> messages(open, find(operations));
            case WARNING -> add(open, OperationMessage.Kind.WARNING);
            case FEEDBACK -> add(open, OperationMessage.Kind.FEEDBACK);
            case CHECK -> add(open, OperationMessage.Kind.NEGATIVE);
        }
        return Fault.Exit.DONE;
    }

    private String subject() {
        return required(subject, "APP-095", task);
    }

    private OpenOperation find(OperationService operations) {
        String code = subject().toUpperCase(Locale.ROOT);
        return Code.SHAPE.matcher(code).matches()
                ? operations.open(new OperationCode(code)).orElseThrow(() -> unknown(code))
                : thrown(unknown(code));
    }

    private static Fault unknown(String code) {
        return new Fault(Fault.Exit.FINDINGS, "OPR-001", code);
    }

    private static OpenOperation thrown(Fault fault) {
        throw fault;
    }

    private Operation read(OpenRegister open) {
        return new OperationJsonReader(open.register()::newLineId).parse(subject());
    }

    private void done(OpenOperation operation) {
        if (options.json) {
            output.printJson("operation", OperationJson.open(operation));
        } else {
            output.printMessage("cli.operation.done." + task, operation.code());
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
        OperationFactService results = open.operations().results();
        Optional<OperationFacts> facts =
                operation.isDated() ? Optional.of(results.facts(operation)) : Optional.empty();
        Optional<OperationEntry> closing =
                operation.log().closing().filter(_ -> operation.isDated());
        LaterChanges later =
                closing.isPresent() ? results.laterChanges(operation) : LaterChanges.NONE;
        if (options.json) {
            var members = new TreeMap<>(OperationJson.open(operation));
            facts.ifPresent(one -> members.put("facts", OperationJson.facts(one)));
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
        closing.ifPresent(one -> words.lines(one, later).forEach(output::printLine));
    }

    private void edit(OpenRegister open) {
        Operation changed = read(open);
        OperationCode code = changed.code();
        OpenOperation seen =
                code == null
                        ? thrown(new Fault(Fault.Exit.FINDINGS, "OPR-002"))
                        : open.operations().open(code).orElseThrow(() -> unknown(code.code()));
        done(open.operations().change(seen, changed));
    }

    /** Prints the template of the record; with a file, lets new records begin with that record. */
    private void template(OpenRegister open, OpenOperation operation) {
        if (file == null) {
            RecordTemplate.of(operation.operation())
                    .ifPresent(values ->
                            output.printJson(
                                    "operation-template", SeizureShape.SHAPE.write(values)));
            return;
        }
        Seizure values = new SeizureJsonReader(open.register()).parse(file).getFirst().seizure();
        Operation changed = RecordTemplate.set(operation.operation(), values, open.register());
        done(open.operations().change(operation, changed));
    }

    private void copy(OperationService operations) {
        OpenOperation seen = find(operations);
        if (year < 1900 || year > 9999) {
            throw new Fault(Fault.Exit.USAGE, "APP-096", year);
        }
        done(operations.create(operations.copyFor(seen, year)));
    }

    private void figures(OpenRegister open, OpenOperation operation) {
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

    private void add(OpenRegister open, OperationMessage.Kind kind) {
        var message = new NewMessage(kind, at, text, related);
        switch (open.operations().addMessage(find(open.operations()), message)) {
            case SaveResult.Saved saved ->
                    output.printMessage(
                            "cli.operation.done." + task, String.valueOf(saved.number()));
            case SaveResult.Refused refused ->
                    throw new Fault(
                            Fault.Exit.FINDINGS,
                            "OPR-016",
                            refused.violations().stream()
                                    .map(Violation::code)
                                    .collect(Collectors.joining(", ")));
            case SaveResult.Unchanged _, SaveResult.Overtaken _ ->
                    throw new IllegalStateException("a new record is neither");
        }
    }
}
