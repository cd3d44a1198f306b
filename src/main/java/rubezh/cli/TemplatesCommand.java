package rubezh.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputOptions;
import rubezh.cli.output.RecordText;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Register;
import rubezh.register.SeizureTemplates;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.session.OpenRegister;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;
import rubezh.table.Sheet.Column;
import rubezh.text.Fault;

/** Lists the templates of new records; shows, creates, copies, renames and deletes one. */
@Command(name = "templates", mixinStandardHelpOptions = true)
final class TemplatesCommand extends RegisterCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "list|show|create|copy|rename|delete")
    Task task = Task.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
    @Nullable String name;

    @Parameters(index = "2", arity = "0..1", paramLabel = "NEW-NAME")
    @Nullable String newName;

    @Option(names = "--record", paramLabel = "NUMBER")
    @Nullable String number;

    @Option(names = "--file", paramLabel = "FILE")
    @Nullable String file;

    @Mixin OutputOptions sheet = new OutputOptions();

    /** What to do. */
    enum Task {
        LIST,
        SHOW,
        CREATE,
        COPY,
        RENAME,
        DELETE
    }

    TemplatesCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        SeizureTemplates templates = open.register().templates();
        switch (task) {
            case LIST -> list(templates.all(), context.format(open));
            case SHOW -> show(open, templates.find(name()));
            case CREATE -> create(open.register());
            case COPY -> done(templates.create(newName(), templates.find(name()).seizure()).name());
            case RENAME -> done(templates.rename(templates.find(name()), newName()).name());
            case DELETE -> {
                templates.delete(templates.find(name()).id());
                done(name());
            }
        }
        return Fault.Exit.DONE;
    }

    private String name() {
        return required(name, "TPL-003", task);
    }

    private String newName() {
        return required(newName, "TPL-003", task);
    }

    private void done(String template) {
        output.printMessage("cli.templates.done." + task, template);
    }

    private void list(List<SeizureTemplate> templates, DomainFormat format) {
        List<Column> columns =
                Stream.of("name", "post", "substance")
                        .map(head ->
                                new Column(
                                        head,
                                        format.messages().text("cli.templates.head." + head),
                                        false))
                        .toList();
        List<List<Cell>> rows = templates.stream().map(template -> row(template, format)).toList();
        sheet.write(new Sheet(columns, rows), Map.of(), output, options);
    }

    private static List<Cell> row(SeizureTemplate template, DomainFormat format) {
        Seizure values = template.seizure();
        @Nullable Code substance =
                values.items().isEmpty() ? null : values.items().getFirst().substance();
        return List.of(
                Cell.same(template.name()),
                cell(values.place().post(), format),
                cell(substance, format));
    }

    private static Cell cell(@Nullable Code code, DomainFormat format) {
        return code == null ? Cell.same("") : new Cell(code.code(), format.shortLabel(code));
    }

    private void show(OpenRegister open, SeizureTemplate template) {
        if (options.json) {
            var members =
                    Map.of(
                            "name",
                            template.name(),
                            "seizure",
                            SeizureShape.SHAPE.write(template.seizure()));
            output.printJson("template", members);
        } else {
            RecordText.lines(template.seizure(), context.format(open)).forEach(output::printLine);
        }
    }

    private void create(Register register) {
        Seizure values = values(register);
        SeizureTemplates templates = register.templates();
        done(
                (options.force ? templates.save(name(), values) : templates.create(name(), values))
                        .name());
    }

    /** Returns the record to keep, from the register or from a file. */
    private Seizure values(Register register) {
        if (number != null) {
            return find(register, number).seizure();
        }
        List<SeizureJsonReader.ParsedSeizure> parsed =
                new SeizureJsonReader(register).parse(required(file, "TPL-004", task));
        if (parsed.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-064", parsed.size());
        }
        return parsed.getFirst().seizure();
    }
}
