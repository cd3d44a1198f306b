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
import rubezh.cli.output.OutputOptions.OfExtract;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.table.DataTable;
import rubezh.table.extract.Extract;
import rubezh.table.extract.ExtractFormat;
import rubezh.table.extract.ExtractLayout;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.text.Fault;

/** Writes a non-nominal extract for a partner, with its signature beside it. */
@Command(
        name = "extract",
        footer = {
            "rubezh extract --layout ids --dry-run",
            "rubezh extract --layout cen --from 2026-11-01 -o extract.csv",
            "rubezh extract --layout cen --free-text conveyances.make -o makes.csv",
            "rubezh extract --layout ours.json -o ours.csv",
            "rubezh extract --from 2026-11-01 -o posts.geojson"
        })
final class ExtractCommand extends RegisterCommand {
    @Mixin SelectionOptions selection = new SelectionOptions();

    @Mixin OfExtract target = new OfExtract();

    @Option(names = "--layout", paramLabel = "NAME|FILE.json", defaultValue = "plain")
    String layout = "plain";

    @Option(names = "--free-text", paramLabel = "PATH", split = ",")
    List<String> freeTexts = List.of();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--allow-empty")
    boolean allowEmpty;

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
                new Extract.Source(
                        open.register().catalogue(),
                        id -> open.register().open(id).orElseThrow().seizure(),
                        open.reference(),
                        context.format(open)),
                selection.query(open.station()),
                new Extract.Columns(LayoutCommand.read(open, layout), new TreeSet<>(freeTexts)));
    }

    private void write(OpenRegister open, Extract extract, Path path) {
        ExtractFormat written = ExtractFormat.valueOf(target.format(options).name());
        if (extract.records() == 0 && !allowEmpty) {
            tell(extract);
            throw new Fault(Fault.Exit.FINDINGS, "XTR-007");
        }
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
        if (written == ExtractFormat.GEOJSON && extract.casesWithoutPoint() > 0) {
            output.printMessage("extract.no-point", extract.casesWithoutPoint());
        }
        output.printMessage("extract.signed", seal.sha256());
    }

    private void tell(Extract extract) {
        KnownLayout known = extract.columns().known();
        output.printMessage(
                "extract.by-layout",
                known.layout().name(),
                LayoutCommand.origin(known, output.messages()));
        output.printMessage("extract.leaves", extract.records(), extract.table().rows().size());
        output.printMessage(
                "extract.stays",
                extract.persons(),
                ExtractLayout.fieldsLeftOut().size(),
                extract.notCounted());
        tellTexts(extract);
        if (extract.negativeLines() > 0) {
            output.printMessage("extract.negative", extract.negativeLines());
        }
        if (!extract.untranslated().isEmpty()) {
            output.printMessage("extract.untranslated", String.join("; ", extract.untranslated()));
        }
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
