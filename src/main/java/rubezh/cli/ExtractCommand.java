package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.bundle.extract.ExtractSeal;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.SelectionOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.OutputOptions.OfFile;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.table.DataTable;
import rubezh.table.extract.Extract;
import rubezh.table.extract.ExtractFormat;
import rubezh.table.extract.ExtractLayout;
import rubezh.text.Fault;

/** Writes a non-nominal extract for a partner, with its signature beside it. */
@Command(
        name = "extract",
        footer = {
            "rubezh extract --layout ids --dry-run",
            "rubezh extract --layout cen --from 2026-11-01 -o extract.csv",
            "rubezh extract --layout cen --free-text conveyances.make -o makes.csv"
        })
final class ExtractCommand extends RegisterCommand {
    @Mixin SelectionOptions selection = new SelectionOptions();

    @Mixin OfFile target = new OfFile();

    @Option(names = "--layout", paramLabel = "cen|ids|plain")
    ExtractLayout layout = ExtractLayout.PLAIN;

    @Option(names = "--free-text", paramLabel = "PATH", split = ",")
    List<String> freeTexts = List.of();

    @Option(names = "--dry-run")
    boolean dryRun;

    ExtractCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        open.require(Permission.EXTRACT);
        Extract extract = extract(open);
        if (dryRun) {
            tell(extract);
            tellColumns(extract);
        } else if (target.file == null) {
            throw new Fault(Fault.Exit.USAGE, "APP-111");
        } else {
            write(open, extract, target.file);
        }
        return Fault.Exit.DONE;
    }

    private Extract extract(OpenRegister open) {
        return Extract.of(
                open.register().catalogue(),
                selection.query(open.station()),
                new Extract.Columns(layout, new TreeSet<>(freeTexts)),
                id -> open.register().open(id).orElseThrow().seizure(),
                context.format(open));
    }

    private void write(OpenRegister open, Extract extract, Path path) {
        ExtractFormat written = ExtractFormat.valueOf(target.format(options).name());
        var file = new OutputFile(path, options.force);
        file.checkRegular();
        new OutputFile(ExtractSeal.pathFor(path), options.force).checkRegular();
        var seal =
                open.exchange()
                        .signExtract(
                                path,
                                extract.facts(),
                                () ->
                                        file.write(out ->
                                                written.write(extract, open.station(), out)));
        output.printLine(path.toString());
        tell(extract);
        output.printMessage("extract.signed", seal.sha256());
    }

    private void tell(Extract extract) {
        output.printMessage("extract.leaves", extract.records(), extract.table().rows().size());
        output.printMessage(
                "extract.stays",
                extract.persons(),
                ExtractLayout.fieldsLeftOut().size(),
                extract.notCounted());
        tellTexts(extract);
        extract.byHandling()
                .forEach((code, count) ->
                        output.printMessage(
                                "extract.handling",
                                code.isEmpty()
                                        ? output.messages().text("exchange.handling.none")
                                        : code,
                                count));
    }

    private void tellTexts(Extract extract) {
        SortedSet<String> texts = extract.columns().texts();
        if (!texts.isEmpty()) {
            output.printMessage("extract.texts.leave", String.join(", ", texts));
        }
        output.printMessage("extract.texts.stay", extract.columns().textsLeftOut());
    }

    /** Shows exactly which columns leave. */
    private void tellColumns(Extract extract) {
        List<DataTable.Column> columns = extract.table().columns();
        output.printMessage(
                "extract.columns",
                columns.size(),
                columns.stream().map(DataTable.Column::heading).collect(Collectors.joining(", ")));
        columns.forEach(column -> output.printLine(column.path()));
        extract.columns().layout().freeTexts().stream()
                .filter(path -> !extract.columns().texts().contains(path))
                .forEach(path -> output.printMessage("extract.texts.offered", path));
    }
}
