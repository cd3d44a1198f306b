package rubezh.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.WatchOptions;
import rubezh.cli.output.OutputOptions;
import rubezh.cli.output.WatchText;
import rubezh.cli.output.WatchText.CheckedText;
import rubezh.domain.watch.WatchKind;
import rubezh.register.OpenRecord;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;
import rubezh.text.SearchFold;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchMatch;
import rubezh.watch.WatchScope;
import rubezh.watch.WatchService;

/** Shows the watch list and what matches it; a supervisor adds, changes, shares and closes. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand extends RegisterCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "list|show|add|edit|close|check|found|aside")
    Task task = Task.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "KIND|ID|TEXT")
    @Nullable String subject;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TEXT|NUMBER")
    @Nullable String value;

    @Mixin WatchOptions entry = new WatchOptions();

    @Option(names = "--share")
    boolean share;

    @Option(names = "--file", paramLabel = "FILE")
    @Nullable String file;

    @Option(names = "--query", paramLabel = "Q")
    String query = "";

    @Mixin OutputOptions sheet = new OutputOptions();

    /** What to do. */
    enum Task {
        LIST,
        SHOW,
        ADD,
        EDIT,
        CLOSE,
        CHECK,
        FOUND,
        ASIDE
    }

    WatchCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        WatchService watch = open.watch();
        switch (task) {
            case LIST -> list(watch);
            case SHOW -> show(open, find(watch));
            case ADD -> add(open);
            case EDIT -> edit(watch, find(watch));
            case CLOSE -> {
                watch.close(find(watch).id(), entry.reason());
                output.printMessage("cli.watch.done.CLOSE");
            }
            case CHECK -> {
                return check(watch);
            }
            case FOUND -> printFound(open, watch.open());
            case ASIDE -> setAside(open, find(watch));
        }
        return Fault.Exit.DONE;
    }

    private WatchText text(WatchService watch) {
        return new WatchText(output.messages(), watch.today());
    }

    private String subject() {
        return required(subject, "WAT-011", task);
    }

    private String value() {
        return required(value, "WAT-011", task);
    }

    /** Returns the entry whose id is given, or ends like that. */
    private ListedWatchEntry find(WatchService watch) {
        String id = subject().toLowerCase(Locale.ROOT);
        List<ListedWatchEntry> named =
                watch.list().stream().filter(one -> one.id().toString().endsWith(id)).toList();
        if (named.size() != 1) {
            throw new Fault(Fault.Exit.FINDINGS, "WAT-006", id);
        }
        return named.getFirst();
    }

    private void list(WatchService watch) {
        String words = SearchFold.of(query);
        List<ListedWatchEntry> entries =
                watch.list().stream().filter(one -> one.contains(words)).toList();
        sheet.write(text(watch).entries(entries), Map.of(), output, options);
        output.printMessage("cli.watch.count", entries.size());
    }

    private void show(OpenRegister open, ListedWatchEntry listed) {
        WatchService watch = open.watch();
        sheet.write(text(watch).entries(List.of(listed)), Map.of(), output, options);
        if (sheet.isForTerminal(options)) {
            sheet.write(text(watch).history(watch.history(listed.id())), Map.of(), output, options);
            printFound(open, watch.found(listed.id()));
        }
    }

    private void printFound(OpenRegister open, List<WatchFinding> findings) {
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

    private void add(OpenRegister open) {
        WatchService watch = open.watch();
        WatchKind kind =
                Arrays.stream(WatchKind.values())
                        .filter(one -> one.name().equalsIgnoreCase(subject()))
                        .findFirst()
                        .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "WAT-012", subject()));
        UUID id =
                watch.add(
                        entry.entry(kind, value()), share ? WatchScope.SHARED : WatchScope.STATION);
        output.printMessage(
                share ? "cli.watch.done.ADD.shared" : "cli.watch.done.ADD",
                ListedWatchEntry.shortId(id));
        printFound(open, watch.found(id));
    }

    private void edit(WatchService watch, ListedWatchEntry listed) {
        watch.change(listed.id(), entry.over(listed.entry()));
        if (share) {
            watch.share(listed.id());
        }
        output.printMessage("cli.watch.done.EDIT");
    }

    /** Compares a text, or each line of a file. */
    private Fault.Exit check(WatchService watch) {
        List<String> texts =
                file == null ? List.of(subject()) : InputFiles.readTable(file).lines().toList();
        List<CheckedText> checked =
                texts.stream().map(one -> new CheckedText(one, watch.match(one))).toList();
        sheet.write(text(watch).matches(checked), Map.of(), output, options);
        long matching = checked.stream().filter(one -> !one.matches().isEmpty()).count();
        output.printMessage("cli.watch.checked", checked.size(), matching);
        return matching == 0 ? Fault.Exit.DONE : Fault.Exit.FINDINGS;
    }

    private void setAside(OpenRegister open, ListedWatchEntry listed) {
        WatchService watch = open.watch();
        int count = 0;
        for (UUID id : open.register().find(value())) {
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
}
