package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.cli.output.RecordText;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Register;
import rubezh.register.SeizureTemplates;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.session.OpenRegister;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Column;
import rubezh.text.Fault;

/** Templates of new records: listing, showing, creating, copying, renaming and deleting them. */
@Command(name = "templates")
final class TemplatesCommand extends VerbGroup {
    TemplatesCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh templates list")
    int list(@Mixin OfRows target) {
        return run(open -> {
            DomainFormat format = context.format(open);
            List<Column> columns =
                    Stream.of("name", "post", "substance")
                            .map(head ->
                                    new Column(
                                            head,
                                            format.messages().text("cli.templates.head." + head),
                                            false))
                            .toList();
            List<List<Cell>> rows =
                    open.register().templates().all().stream()
                            .map(template -> row(template, format))
                            .toList();
            target.write(new DataTable(columns, rows), Map.of(), output, options);
        });
    }

    @Command(footer = "rubezh templates show Trucks")
    int show(@Parameters(paramLabel = "TEMPLATE") String name) {
        return run(open -> show(open, open.register().templates().find(name)));
    }

    @Command(footer = "rubezh templates create Trucks --record KG-OSH-A-2026-000001")
    int create(
            @Parameters(paramLabel = "TEMPLATE") String name,
            @Option(names = "--record", paramLabel = "NUMBER") @Nullable String number,
            @Option(names = "--file", paramLabel = "FILE") @Nullable String file) {
        return change(
                "CREATE",
                register -> {
                    Seizure values = values(register, number, file);
                    SeizureTemplates templates = register.templates();
                    return (options.force
                                    ? templates.save(name, values)
                                    : templates.create(name, values))
                            .name();
                });
    }

    @Command(footer = "rubezh templates copy Trucks Buses")
    int copy(
            @Parameters(paramLabel = "TEMPLATE") String name,
            @Parameters(paramLabel = "NEW-NAME") String newName) {
        return change(
                "COPY",
                register -> {
                    SeizureTemplates templates = register.templates();
                    return templates.create(newName, templates.find(name).seizure()).name();
                });
    }

    @Command(footer = "rubezh templates rename Trucks Lorries")
    int rename(
            @Parameters(paramLabel = "TEMPLATE") String name,
            @Parameters(paramLabel = "NEW-NAME") String newName) {
        return change(
                "RENAME",
                register -> {
                    SeizureTemplates templates = register.templates();
                    return templates.rename(templates.find(name), newName).name();
                });
    }

    @Command(footer = "rubezh templates delete Buses")
    int delete(@Parameters(paramLabel = "TEMPLATE") String name) {
        return change(
                "DELETE",
                register -> {
                    register.templates().delete(register.templates().find(name).id());
                    return name;
                });
    }

    /** Makes a change and tells the name that it returns. */
    private int change(String act, Function<Register, String> change) {
        return run(open ->
                output.printMessage("cli.templates.done." + act, change.apply(open.register())));
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
            var seizure = SeizureShape.SHAPE.write(template.seizure());
            output.printJson("template", Map.of("name", template.name(), "seizure", seizure));
        } else {
            RecordText.lines(template.seizure(), context.format(open)).forEach(output::printLine);
        }
    }

    /** Returns the record to keep, from the register or from a file. */
    private static Seizure values(
            Register register, @Nullable String number, @Nullable String file) {
        if (number != null) {
            return find(register, number).seizure();
        }
        if (file == null) {
            throw new Fault(Fault.Exit.USAGE, "TPL-004");
        }
        List<SeizureJsonReader.ParsedSeizure> parsed = new SeizureJsonReader(register).parse(file);
        if (parsed.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-064", parsed.size());
        }
        return parsed.getFirst().seizure();
    }
}
