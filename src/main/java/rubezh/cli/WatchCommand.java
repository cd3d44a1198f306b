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
import rubezh.cli.output.OutputOptions.OfRows;
import rubezh.cli.output.WatchText;
import rubezh.cli.output.WatchText.CheckedText;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.register.OpenRecord;
import rubezh.session.OpenRegister;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;
import rubezh.text.SearchFold;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchMatch;
import rubezh.watch.WatchScope;
import rubezh.watch.WatchService;

/** The watch list and what matches it; a supervisor adds, changes, shares and closes entries. */
@Command(name = "watch")
final class WatchCommand extends VerbGroup {
    WatchCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh watch list")
    int list(
            @Option(names = "--query", paramLabel = "Q", defaultValue = "") String query,
            @Mixin OfRows sheet) {
        return run(open -> list(open.watch(), query, sheet));
    }

    @Command(footer = "rubezh watch show 0a1b2c3d4e5f")
    int show(@Parameters(paramLabel = "ID") String id, @Mixin OfRows sheet) {
        return run(open -> show(open, find(open, id), sheet));
    }

    @Command(
            footer = {
                "rubezh watch add person Saidov --born 1975 --reason courier",
                "rubezh watch add plate 01KG123ABC --reason hidden-compartment --share"
            })
    int add(
            @Parameters(paramLabel = "person|document|plate|mark") WatchKind kind,
            @Parameters(paramLabel = "TEXT") String value,
            @Mixin WatchOptions entry,
            @Option(names = "--share") boolean share,
            @Mixin OfRows sheet) {
        return run(open -> {
            UUID id =
                    open.watch()
                            .add(
                                    entry.over(WatchEntry.of(kind, value, null), null),
                                    share ? WatchScope.SHARED : WatchScope.STATION);
            output.printMessage(
                    share ? "cli.watch.done.ADD.shared" : "cli.watch.done.ADD",
                    ListedWatchEntry.shortId(id));
            printFound(open, open.watch().found(id), sheet);
        });
    }

    @Command(footer = "rubezh watch edit 0a1b2c3d4e5f --until 2099-12-31 --share")
    int edit(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--text", paramLabel = "T") @Nullable String text,
            @Mixin WatchOptions entry,
            @Option(names = "--share") boolean share) {
        return run(open -> {
            ListedWatchEntry listed = find(open, id);
            open.watch().change(listed.id(), entry.over(listed.entry(), text));
            if (share) {
                open.watch().share(listed.id());
            }
            output.printMessage("cli.watch.done.EDIT");
        });
    }

    @Command(footer = "rubezh watch close 0a1b2c3d4e5f --reason found")
    int close(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(open -> {
            open.watch().close(find(open, id).id(), reason);
            output.printMessage("cli.watch.done.CLOSE");
        });
    }

    @Command(
            footer = {
                "rubezh watch check Karimov",
                "rubezh watch check --file passengers.txt --format csv"
            })
    int check(
            @Parameters(paramLabel = "TEXT", arity = "0..1") @Nullable String text,
            @Option(names = "--file", paramLabel = "FILE") @Nullable String file,
            @Mixin OfRows sheet) {
        return runToExit(open -> check(open.watch(), texts(text, file), sheet));
    }

    @Command(footer = "rubezh watch found")
    int found(@Mixin OfRows sheet) {
        return run(open -> printFound(open, open.watch().open(), sheet));
    }

    @Command(footer = "rubezh watch aside 0a1b2c3d4e5f KG-OSH-A-2026-000001")
    int aside(
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "NUMBER") String number) {
        return run(open -> setAside(open, find(open, id), number));
    }

    private WatchText text(WatchService watch) {
        return new WatchText(output.messages(), watch.today());
    }

    /** Returns the entry whose id is given, or ends like that. */
    private static ListedWatchEntry find(OpenRegister open, String typed) {
        String id = typed.toLowerCase(Locale.ROOT);
        List<ListedWatchEntry> named =
                open.watch().list().stream()
                        .filter(one -> one.id().toString().endsWith(id))
                        .toList();
        if (named.size() != 1) {
            throw new Fault(Fault.Exit.FINDINGS, "WAT-006", id);
        }
        return named.getFirst();
    }

    private void list(WatchService watch, String query, OfRows sheet) {
        String words = SearchFold.of(query);
        List<ListedWatchEntry> entries =
                watch.list().stream().filter(one -> one.contains(words)).toList();
        sheet.write(text(watch).entries(entries), Map.of(), output, options);
        output.printMessage("cli.watch.count", entries.size());
    }

    private void show(OpenRegister open, ListedWatchEntry listed, OfRows sheet) {
        WatchService watch = open.watch();
        sheet.write(text(watch).entries(List.of(listed)), Map.of(), output, options);
        if (sheet.isForTerminal(options)) {
            sheet.write(text(watch).history(watch.history(listed.id())), Map.of(), output, options);
            printFound(open, watch.found(listed.id()), sheet);
        }
    }

    private void printFound(OpenRegister open, List<WatchFinding> findings, OfRows sheet) {
        WatchService watch = open.watch();
        sheet.write(
                text(watch)
                        .findings(
                                findings,
                                id -> number(open, id),
                                id -> watch.find(id).map(ListedWatchEntry::text).orElse("")),
                Map.of(),
                output,
                options);
        output.printMessage("cli.watch.found", findings.size());
    }

    private static String number(OpenRegister open, UUID recordId) {
        return open.register()
                .open(recordId)
                .map(record -> record.seizure().header().number())
                .orElse(recordId.toString());
    }

    /** Returns the text, or the lines of the file. */
    private static List<String> texts(@Nullable String text, @Nullable String file) {
        if (text == null && file == null) {
            throw new Fault(Fault.Exit.USAGE, "WAT-011");
        }
        return file == null
                ? List.of(String.valueOf(text))
                : InputFiles.readTable(file).lines().toList();
    }

    private Fault.Exit check(WatchService watch, List<String> texts, OfRows sheet) {
        List<CheckedText> checked =
                texts.stream().map(one -> new CheckedText(one, watch.match(one))).toList();
        sheet.write(text(watch).matches(checked), Map.of(), output, options);
        long matching = checked.stream().filter(one -> !one.matches().isEmpty()).count();
        output.printMessage("cli.watch.checked", checked.size(), matching);
        return matching == 0 ? Fault.Exit.DONE : Fault.Exit.FINDINGS;
    }

    private void setAside(OpenRegister open, ListedWatchEntry listed, String number) {
        WatchService watch = open.watch();
        int count = 0;
        for (UUID id : open.register().find(number)) {
            OpenRecord record = open.register().open(id).orElseThrow();
            for (WatchMatch match : watch.match(id, record.seizure())) {
                if (match.entryId().equals(listed.id())) {
                    watch.setAside(id, match);
                    count++;
                }
            }
        }
        output.printMessage("cli.watch.done.ASIDE", count);
    }

    /** Values of an entry; what is not given stays as it was. */
    static final class WatchOptions {
        @Option(names = "--born", paramLabel = "DATE|YEAR")
        @Nullable String born;

        @Option(names = "--reason", paramLabel = "T")
        @Nullable String reason;

        @Option(names = "--action", paramLabel = "T")
        @Nullable String action;

        @Option(names = "--source", paramLabel = "T")
        @Nullable String source;

        @Option(names = "--until", paramLabel = "DATE")
        @Nullable String until;

        @Option(names = "--handling", paramLabel = "CODE")
        @Nullable String handling;

        /** Returns an entry with the values given; null for no other text. */
        WatchEntry over(WatchEntry old, @Nullable String text) {
            return new WatchEntry(
                    old.kind(),
                    given(text, old.text()),
                    given(born, old.born()),
                    given(reason, old.reason()),
                    given(action, old.action()),
                    given(source, old.source()),
                    until == null ? old.until() : day(until),
                    handling == null ? old.handling() : code(handling),
                    old.closed(),
                    old.closing(),
                    old.by());
        }

        /** Returns the value given, none for an empty one, or the old one. */
        private static @Nullable String given(@Nullable String value, @Nullable String old) {
            if (value == null) {
                return old;
            }
            return BlankCharacters.isBlank(value) ? null : BlankCharacters.strip(value);
        }

        private static @Nullable LocalDate day(String text) {
            try {
                return BlankCharacters.isBlank(text) ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Fault(e, Fault.Exit.USAGE, "WAT-009", text);
            }
        }

        private static @Nullable Handling code(String text) {
            try {
                return BlankCharacters.isBlank(text) ? null : new Handling(text);
            } catch (IllegalArgumentException e) {
                throw new Fault(e, Fault.Exit.USAGE, "WAT-010", text);
            }
        }
    }
}
