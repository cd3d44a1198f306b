package rubezh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.HistoryText;
import rubezh.cli.output.RecordText;
import rubezh.format.DomainFormat;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Shows one record, and with {@code --history} every change of it. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "NUMBER")
    String number = "";

    @Option(names = "--history")
    boolean history;

    @Option(names = "--attachments", paramLabel = "FOLDER")
    @Nullable Path folder;

    ShowCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        try (OpenRegister register = context.open(options)) {
            OpenRecord record =
                    register.register()
                            .open(number)
                            .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "APP-007", number));
            List<HistoryEntry> entries =
                    history ? register.register().history(record.recordId()) : List.of();
            print(record, entries, context.wording(register));
            if (folder != null) {
                List<Path> files =
                        new AttachmentFiles(register.register())
                                .write(record.seizure(), number, folder(folder));
                context.output().printMessage("cli.show.written", files.size(), folder);
            }
        }
        return Fault.Exit.DONE.status();
    }

    private void print(OpenRecord record, List<HistoryEntry> entries, DomainFormat format) {
        if (options.json) {
            context.output().printJson("seizure", document(record, entries));
            return;
        }
        RecordText.lines(record.seizure(), format).forEach(context.output()::printLine);
        entries.forEach(e -> HistoryText.lines(e, format).forEach(context.output()::printLine));
    }

    private static Path folder(Path wanted) {
        try {
            return Files.createDirectories(wanted);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", wanted);
        }
    }

    private static Map<String, Object> document(OpenRecord record, List<HistoryEntry> entries) {
        var members = new TreeMap<String, Object>();
        members.put("recordId", record.recordId().toString());
        members.put("body", record.view().body());
        if (!entries.isEmpty()) {
            members.put("history", entries.stream().map(HistoryText::tree).toList());
        }
        return members;
    }
}
