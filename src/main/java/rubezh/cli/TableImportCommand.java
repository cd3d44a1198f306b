package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.cli.output.TableImportText;
import rubezh.progress.Progress;
import rubezh.register.TableImportNote;
import rubezh.register.TableRecords;
import rubezh.register.named.SavedText;
import rubezh.session.OpenRegister;
import rubezh.table.input.ImportDoubt;
import rubezh.table.input.RowProblemFormat;
import rubezh.table.input.TableImport;
import rubezh.table.input.TableImportRequest;
import rubezh.table.input.TableImportResult;
import rubezh.table.mapping.ColumnValues;
import rubezh.table.mapping.Columns;
import rubezh.table.mapping.MappingCheck;
import rubezh.table.mapping.MappingFile;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.MappingProblem;
import rubezh.table.mapping.TableMapping;
import rubezh.table.source.TableGuess;
import rubezh.text.Fault;
import rubezh.text.Messages;

/** Takes the cases of foreign tables into the register by a mapping of their columns. */
@Command(name = "table")
final class TableImportCommand extends VerbGroup {
    TableImportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    /**
     * Imports a table, all of its sound rows in one transaction, or says what an import would do.
     */
    @Command(
            name = "import",
            footer = {
                "rubezh table import 2025.csv --mapping journal.json --dry-run",
                "rubezh table import 2025.csv --mapping journal.json --rejects rest.csv"
            })
    int importTable(@Parameters(paramLabel = "FILE") Path file, @Mixin TableImportOptions how) {
        return runToExit(open -> {
            Path rejects = how.rejects;
            if (rejects != null) {
                new OutputFile(rejects, options.force).check();
            }
            var request =
                    new TableImportRequest(
                            file, mapping(open, how.mapping), how.update, how.doubts(), rejects);
            TableImportResult result = result(open, request, how.dryRun);
            var text = new TableImportText(output, context.format(open));
            if (options.json) {
                output.printJson("table-import", text.tree(result));
            } else {
                text.print(result);
                text.printUntaken(untaken(request));
            }
            if (rejects != null && result.rejected() > 0) {
                output.printMessage("cli.record.rejects", rejects);
            }
            return result.rejected() > 0 || !result.doubts().isEmpty()
                    ? Fault.Exit.FINDINGS
                    : Fault.Exit.DONE;
        });
    }

    /** Returns the columns of the file that its mapping does not read. */
    private static List<String> untaken(TableImportRequest request) {
        TableMapping mapping = request.mapping();
        return TableGuess.of(request.file(), mapping.format()).rows().stream()
                .filter(row -> row.number() == mapping.header())
                .findFirst()
                .map(row -> mapping.untaken(Columns.of(row).names()))
                .orElse(List.of());
    }

    /** How a table is imported. */
    static final class TableImportOptions {
        @Option(names = "--mapping", paramLabel = "FILE.json|NAME", required = true)
        String mapping = "";

        @Option(names = "--dry-run")
        boolean dryRun;

        @Option(names = "--update")
        boolean update;

        @Option(names = "--accept", paramLabel = "W-DATE|W-GUESS", split = ",")
        List<String> accepted = List.of();

        @Option(names = "--rejects", paramLabel = "FILE.csv")
        @Nullable Path rejects;

        Set<ImportDoubt> doubts() {
            return accepted.stream()
                    .map(code ->
                            ImportDoubt.of(code)
                                    .orElseThrow(
                                            () -> new Fault(Fault.Exit.USAGE, "TBL-033", code)))
                    .collect(Collectors.toSet());
        }
    }

    private TableImportResult result(
            OpenRegister open, TableImportRequest request, boolean dryRun) {
        TableImport tables = tables(open);
        try (var bar = new ProgressBar(output)) {
            Progress progress = bar::report;
            return dryRun ? tables.rehearse(request, progress) : tables.run(request, progress);
        }
    }

    private TableImport tables(OpenRegister open) {
        return new TableImport(
                open.register(), open.reference(), new RowProblemFormat(context.format(open)));
    }

    /** Reads the mapping of a file or, where there is none, the one kept under the name. */
    private static TableMapping mapping(OpenRegister open, String fileOrName) {
        byte[] json =
                isFile(fileOrName)
                        ? InputFiles.readJson(fileOrName)
                        : open.mappings()
                                .find(fileOrName)
                                .orElseThrow(
                                        () -> new Fault(Fault.Exit.FINDINGS, "TBL-044", fileOrName))
                                .content()
                                .getBytes(StandardCharsets.UTF_8);
        return MappingFile.read(json).sound();
    }

    private static boolean isFile(String fileOrName) {
        try {
            return Files.exists(Path.of(fileOrName));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** What is done with mappings. */
    enum MappingAct {
        LIST,
        CHECK,
        SAVE,
        SHOW,
        DELETE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Lists, checks, saves, prints or takes back mappings. */
    @Command(
            footer = {
                "rubezh table mapping check journal.json",
                "rubezh table mapping save journal.json",
                "rubezh table mapping show \"Journal of the post\""
            })
    int mapping(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "list|check|save|show|delete",
                            defaultValue = "list")
                    MappingAct act,
            @Parameters(index = "1", arity = "0..1", paramLabel = "FILE.json|NAME")
                    @Nullable String what,
            @Option(names = "--name", paramLabel = "T") @Nullable String name) {
        return runToExit(open -> {
            if (what == null && act != MappingAct.LIST) {
                throw new Fault(Fault.Exit.USAGE, "TBL-045");
            }
            String named = Objects.requireNonNullElse(what, "");
            return switch (act) {
                case LIST -> list(open);
                case CHECK -> check(open, named);
                case SAVE -> save(open, named, name);
                case SHOW -> show(open, named);
                case DELETE -> delete(open, named);
            };
        });
    }

    private Fault.Exit list(OpenRegister open) {
        List<SavedText> all = open.mappings().list();
        if (options.json) {
            output.printJson(
                    "table-mappings",
                    Map.of("mappings", all.stream().map(TableImportCommand::tree).toList()));
        } else if (all.isEmpty()) {
            output.printMessage("cli.table.no-mappings");
        } else {
            for (SavedText one : all) {
                output.printLine(
                        context.format(open)
                                .messages()
                                .text(
                                        "cli.table.mapping",
                                        one.name(),
                                        one.station(),
                                        one.version(),
                                        one.author()));
            }
        }
        return Fault.Exit.DONE;
    }

    private static Map<String, Object> tree(SavedText one) {
        return Map.of(
                "name", one.name(),
                "station", one.station(),
                "version", one.version(),
                "at", one.at().toString(),
                "by", one.author());
    }

    private Fault.Exit check(OpenRegister open, String file) {
        MappingFile read = MappingFile.read(InputFiles.readJson(file));
        var problems = new ArrayList<>(read.problems());
        if (read.mapping() != null) {
            problems.addAll(MappingCheck.codes(read.mapping(), open.reference()));
        }
        Messages messages = context.format(open).messages();
        if (options.json) {
            output.printJson(
                    "table-mapping-check",
                    Map.of(
                            "problems",
                            problems.stream()
                                    .map(one ->
                                            Map.of(
                                                    "path", one.path(),
                                                    "reason", one.reason().name(),
                                                    "detail", one.detail()))
                                    .toList()));
        } else if (problems.isEmpty()) {
            output.printMessage("cli.table.mapping-sound", file);
        } else {
            for (MappingProblem one : problems) {
                output.printLine(
                        (one.path()
                                        + ": "
                                        + messages.text("table.mapping.problem." + one.reason())
                                        + " "
                                        + one.detail())
                                .strip());
            }
        }
        return problems.isEmpty() ? Fault.Exit.DONE : Fault.Exit.FINDINGS;
    }

    private Fault.Exit save(OpenRegister open, String file, @Nullable String name) {
        TableMapping mapping = MappingFile.read(InputFiles.readJson(file)).sound();
        String under = name == null ? mapping.name() : name;
        int version = open.mappings().save(under, MappingFile.text(mapping));
        output.printMessage("cli.table.mapping-saved", under, version);
        return Fault.Exit.DONE;
    }

    private Fault.Exit show(OpenRegister open, String name) {
        byte[] json = MappingFile.write(mapping(open, name));
        output.printLine(new String(json, StandardCharsets.UTF_8).stripTrailing());
        return Fault.Exit.DONE;
    }

    private Fault.Exit delete(OpenRegister open, String name) {
        open.mappings().delete(name);
        output.printMessage("cli.table.mapping-deleted", name);
        return Fault.Exit.DONE;
    }

    /** Proposes a mapping for a table, to be looked through before it is used. */
    @Command(
            footer = {"rubezh table guess 2025.csv", "rubezh table guess 2025.csv -o journal.json"})
    int guess(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "-o", paramLabel = "FILE.json") @Nullable Path target) {
        return run(open -> {
            OutputFile out = target == null ? null : OutputFile.checked(target, options.force);
            TableGuess guess = TableGuess.of(file);
            ColumnValues values;
            try (var bar = new ProgressBar(output)) {
                values =
                        ColumnValues.of(
                                file, guess.format(), MappingGuess.header(guess), bar::report);
            }
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            TableMapping mapping = MappingGuess.of(name, guess, values, open.reference());
            byte[] json = MappingFile.write(mapping);
            if (out == null) {
                output.printLine(new String(json, StandardCharsets.UTF_8).stripTrailing());
            } else {
                out.write(stream -> stream.write(json));
                new TableImportText(output, context.format(open))
                        .print(guess, values, mapping, open.reference());
            }
        });
    }

    /** Lists the imports of tables that this computer made, the newest first. */
    @Command(name = "imports", footer = "rubezh table imports")
    int imports() {
        return run(open -> {
            List<TableImportNote> all = open.register().tableRecords().imports();
            if (options.json) {
                output.printJson(
                        "table-imports",
                        Map.of("imports", all.stream().map(TableImportCommand::tree).toList()));
            } else if (all.isEmpty()) {
                output.printMessage("cli.table.no-imports");
            } else {
                new TableImportText(output, context.format(open)).print(all);
            }
        });
    }

    private static Map<String, Object> tree(TableImportNote note) {
        return Map.of(
                "import", note.from(),
                "at", note.at().toString(),
                "by", note.by(),
                "file", note.file(),
                "source", note.source(),
                "mapping", note.mapping(),
                "rows", note.rows(),
                "cases", note.cases(),
                "undone", note.undone().isPresent());
    }

    /** Marks the cases of an import as entered in error that nobody has changed since. */
    @Command(
            footer = {
                "rubezh table undo 17 --dry-run",
                "rubezh table undo 17 --reason \"wrong year\""
            })
    int undo(
            @Parameters(paramLabel = "IMPORT") long number,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason,
            @Option(names = "--dry-run") boolean dryRun) {
        return run(open -> {
            TableRecords records = open.register().tableRecords();
            TableImportNote note =
                    records.imports().stream()
                            .filter(one -> one.from() == number)
                            .findFirst()
                            .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "TBL-041", number));
            TableRecords.UndoCount undone =
                    dryRun ? records.preview(note) : records.undo(note, reason);
            if (options.json) {
                output.printJson(
                        "table-undo", Map.of("taken", undone.taken(), "changed", undone.changed()));
            } else {
                output.printMessage(
                        dryRun ? "cli.table.would-undo" : "cli.table.undone",
                        undone.taken(),
                        undone.changed());
            }
        });
    }
}
