package rubezh.cli.admin;

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
import rubezh.cli.output.TextTable;
import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplatePaper;
import rubezh.json.JsonObjectWriter;
import rubezh.register.template.TemplateCheckResult;
import rubezh.register.template.TemplateService;
import rubezh.register.template.TemplateState;
import rubezh.register.template.TemplateVersion;
import rubezh.session.OpenRegister;
import rubezh.table.TemplateFormat;
import rubezh.text.Fault;

/** Templates of the papers of a case; an administrator saves them and takes them back. */
@Command(name = "paper-template")
public final class PaperTemplateCommand extends VerbGroup {
    private static final String PAPERS =
            "protocol|weighing|inspection|inventory|custody|handover-act|sampling|photos"
                    + "|destruction|notification|labels";

    public PaperTemplateCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh paper-template list")
    int list() {
        return run(open -> print(open.paperTemplates().list()));
    }

    @Command(
            footer = {
                "rubezh paper-template show --kind protocol -o protocol.json",
                "rubezh paper-template show --example kg -o kg.json"
            })
    int show(
            @Option(names = "--kind", paramLabel = PAPERS) @Nullable TemplatePaper paper,
            @Option(names = "--example", paramLabel = "NAME") @Nullable String example,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE")
                    @Nullable Path file) {
        return run(open -> {
            byte[] json = shown(open.paperTemplates(), paper, example);
            if (example == null) {
                Stream.of(TemplatePaper.values())
                        .filter(one -> paper == null || one == paper)
                        .forEach(open.paperTemplates()::noteSeen);
            }
            if (file == null) {
                output.printLine(new String(json, StandardCharsets.UTF_8).stripTrailing());
            } else {
                OutputFile.checked(file, options.force).write(out -> out.write(json));
                output.printMessage("cli.paper-template.written", file);
            }
        });
    }

    /** Returns an example, or what papers are printed by; of built-in words one to begin with. */
    private static byte[] shown(
            TemplateService templates, @Nullable TemplatePaper paper, @Nullable String example) {
        List<PaperTemplate> all =
                example == null
                        ? templates.list().stream().map(state -> inForce(templates, state)).toList()
                        : templates.read(templates.exampleFile(example));
        return templates.file(
                all.stream().filter(one -> paper == null || one.paper() == paper).toList());
    }

    private static PaperTemplate inForce(TemplateService templates, TemplateState state) {
        NumberedTemplate usable = state.usable();
        return usable == null ? templates.own(state.paper()) : usable.template();
    }

    @Command(footer = "rubezh paper-template history --kind protocol")
    int history(
            @Option(names = "--kind", paramLabel = PAPERS, required = true) TemplatePaper paper) {
        return run(open -> {
            print(open, open.paperTemplates().versions(paper));
            open.paperTemplates().noteSeen(paper);
        });
    }

    @Command(footer = "rubezh paper-template check kg.json")
    int check(@Parameters(paramLabel = "FILE") String file) {
        return runToExit(open -> {
            var text = new TemplateFormat(output.messages());
            List<TemplateCheckResult> all = open.paperTemplates().check(read(file));
            all.forEach(one -> print(one, text));
            return all.stream().allMatch(one -> one.problems().isEmpty())
                    ? Fault.Exit.DONE
                    : Fault.Exit.FINDINGS;
        });
    }

    private void print(TemplateCheckResult result, TemplateFormat text) {
        PaperTemplate template = result.template();
        String paper = template == null ? "" : text.paper(template.paper());
        if (result.problems().isEmpty()) {
            output.printMessage(
                    "cli.paper-template.sound", paper, template == null ? "" : template.name());
        }
        result.problems()
                .forEach(one ->
                        output.printLine(
                                (paper.isEmpty() ? "" : paper + ": ") + text.problem(one)));
    }

    @Command(footer = "rubezh paper-template set kg.json")
    int set(
            @Parameters(paramLabel = "FILE") String file,
            @Option(names = "--kind", paramLabel = PAPERS) @Nullable TemplatePaper paper) {
        return run(open -> {
            List<PaperTemplate> chosen =
                    open.paperTemplates().read(read(file)).stream()
                            .filter(one -> paper == null || one.paper() == paper)
                            .toList();
            if (chosen.isEmpty()) {
                throw new Fault(Fault.Exit.FINDINGS, "PTL-004", String.valueOf(paper));
            }
            chosen.forEach(open.paperTemplates()::save);
            print(
                    open.paperTemplates().list().stream()
                            .filter(one -> isOf(chosen, one.paper()))
                            .toList());
        });
    }

    private static boolean isOf(List<PaperTemplate> templates, TemplatePaper paper) {
        return templates.stream().anyMatch(one -> one.paper() == paper);
    }

    @Command(footer = "rubezh paper-template reset --kind protocol")
    int reset(@Option(names = "--kind", paramLabel = PAPERS, required = true) TemplatePaper paper) {
        return run(open -> {
            open.paperTemplates().reset(paper);
            print(List.of(open.paperTemplates().state(paper)));
        });
    }

    private static byte[] read(String file) {
        return InputFiles.readTable(file).getBytes(StandardCharsets.UTF_8);
    }

    private void print(List<TemplateState> states) {
        var text = new TemplateFormat(output.messages());
        if (options.json) {
            output.printJson(
                    "paper-templates",
                    Map.of("papers", states.stream().map(one -> tree(one, text)).toList()));
            return;
        }
        var table =
                new TextTable(
                        List.of(
                                output.messages().text("template.column.paper"),
                                output.messages().text("template.column.state")),
                        List.of(false, false));
        states.forEach(one -> table.row(List.of(one.paper().toString(), text.state(one))));
        table.lines().forEach(output::printLine);
    }

    private static Map<String, Object> tree(TemplateState state, TemplateFormat text) {
        NumberedTemplate usable = state.usable();
        return new JsonObjectWriter()
                .put("paper", state.paper().toString())
                .put("station", state.station())
                .put("version", state.version())
                .put("name", usable == null ? null : usable.template().name())
                .put("builtIn", usable == null)
                .putList("problems", state.problems(), text::problem)
                .tree();
    }

    private void print(OpenRegister open, List<TemplateVersion> versions) {
        if (options.json) {
            output.printJson(
                    "paper-template-versions",
                    Map.of(
                            "versions",
                            versions.stream()
                                    .map(one ->
                                            new JsonObjectWriter()
                                                    .putAll(one, "station", "version", "name")
                                                    .putAll(one, "at", "by")
                                                    .tree())
                                    .toList()));
            return;
        }
        if (versions.isEmpty()) {
            output.printMessage("template.state.built-in");
        }
        var text = new TemplateFormat(output.messages());
        versions.forEach(one ->
                output.printLine(
                        text.version(one)
                                + "  "
                                + context.format(open).value(one.at())
                                + "  "
                                + one.by()));
    }
}
