package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.table.extract.ExtractLayout;
import rubezh.table.extract.KnownLayouts;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.table.extract.LayoutFile;
import rubezh.table.extract.LayoutProblem;
import rubezh.text.Fault;
import rubezh.text.Messages;

/** Layouts of extracts: those of the program, and those that stations keep. */
@Command(name = "layout")
final class LayoutCommand extends VerbGroup {
    LayoutCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    /** Returns the layout of a file or, where there is none, the one of the name. */
    static KnownLayout read(OpenRegister open, String fileOrName) {
        return isFile(fileOrName)
                ? KnownLayout.ofFile(LayoutFile.read(InputFiles.readJson(fileOrName)).sound())
                : new KnownLayouts(open.layouts()).find(fileOrName);
    }

    private static boolean isFile(String fileOrName) {
        try {
            return Files.isRegularFile(Path.of(fileOrName));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    @Command(footer = "rubezh layout list")
    int list() {
        return run(open -> {
            List<KnownLayout> all = new KnownLayouts(open.layouts()).all();
            if (options.json) {
                output.printJson(
                        "layouts", Map.of("layouts", all.stream().map(this::tree).toList()));
            } else {
                all.forEach(one ->
                        output.printLine(
                                messages()
                                        .text(
                                                "cli.layout.line",
                                                one.layout().name(),
                                                origin(one, messages()),
                                                one.layout().all().size())));
            }
        });
    }

    private Messages messages() {
        return output.messages();
    }

    private Map<String, Object> tree(KnownLayout one) {
        return Map.of(
                "name",
                one.layout().name(),
                "origin",
                one.origin(),
                "rows",
                one.layout().byLine() ? "items" : "cases",
                "columns",
                (long) one.layout().all().size());
    }

    /** Says where a layout is from. */
    static String origin(KnownLayout known, Messages messages) {
        return known.isBuiltIn() ? messages.text("layout.built-in") : known.origin();
    }

    @Command(footer = {"rubezh layout show cen", "rubezh layout show cen -o ours.json"})
    int show(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "-o", paramLabel = "FILE.json") @Nullable Path file) {
        return run(open -> {
            byte[] json = LayoutFile.write(new KnownLayouts(open.layouts()).find(name).layout());
            if (file == null) {
                output.printLine(new String(json, StandardCharsets.UTF_8).stripTrailing());
            } else {
                OutputFile.checked(file, options.force).write(out -> out.write(json));
            }
        });
    }

    @Command(footer = "rubezh layout check ours.json")
    int check(@Parameters(paramLabel = "FILE.json") String file) {
        return runToExit(_ -> {
            List<LayoutProblem> problems = LayoutFile.read(InputFiles.readJson(file)).problems();
            if (options.json) {
                output.printJson(
                        "layout-check",
                        Map.of("problems", problems.stream().map(LayoutCommand::tree).toList()));
            } else if (problems.isEmpty()) {
                output.printMessage("cli.layout.sound", file);
            } else {
                problems.forEach(one -> output.printLine(line(one)));
            }
            return problems.isEmpty() ? Fault.Exit.DONE : Fault.Exit.FINDINGS;
        });
    }

    private static Map<String, Object> tree(LayoutProblem one) {
        return Map.of("path", one.path(), "reason", one.reason().name(), "detail", one.detail());
    }

    private String line(LayoutProblem one) {
        String what = messages().text("layout.problem." + one.reason());
        return (one.path() + ": " + what + " " + one.detail()).strip();
    }

    @Command(footer = "rubezh layout save ours.json --name \"Monthly list\"")
    int save(
            @Parameters(paramLabel = "FILE.json") String file,
            @Option(names = "--name", paramLabel = "T") @Nullable String name) {
        return run(open -> {
            open.require(Permission.EXTRACT);
            ExtractLayout read = LayoutFile.read(InputFiles.readJson(file)).sound();
            ExtractLayout layout = name == null ? read : read.named(name);
            int version = new KnownLayouts(open.layouts()).save(layout);
            output.printMessage("cli.layout.saved", layout.name(), version);
        });
    }

    @Command(footer = "rubezh layout delete \"Monthly list\"")
    int delete(@Parameters(paramLabel = "NAME") String name) {
        return run(open -> {
            new KnownLayouts(open.layouts()).delete(name);
            output.printMessage("cli.layout.deleted", name);
        });
    }
}
