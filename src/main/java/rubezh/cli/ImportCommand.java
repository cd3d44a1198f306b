package rubezh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.Exchange;
import rubezh.bundle.transfer.ImportOutcome;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ProgressBar;
import rubezh.cli.output.SheetWriter;
import rubezh.security.Fingerprint;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Previews or applies bundles, each in one transaction. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "BUNDLE", arity = "1..*")
    List<Path> bundles = List.of();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--trust", paramLabel = "first|FINGERPRINT")
    @Nullable String trust;

    @Option(names = "--report", paramLabel = "OUT.json")
    @Nullable Path report;

    ImportCommand(CliContext desk, GlobalOptions options) {
        this.context = desk;
        this.options = options;
    }

    @Override
    public Integer call() {
        var told = new ArrayList<Object>();
        boolean conflicts = false;
        try (OpenRegister workplace = context.open(options);
                var bar = new ProgressBar(context.output())) {
            for (Path bundle : bundles) {
                conflicts |= importBundle(workplace.exchange(), bundle, bar, told);
            }
        }
        SheetWriter.file(report, context.output().jsonDocument("import", Map.of("bundles", told)));
        if (options.json) {
            context.output().printJson("import", Map.of("bundles", told));
        }
        return conflicts ? Fault.Exit.CONFLICTS.status() : Fault.Exit.DONE.status();
    }

    private boolean importBundle(
            Exchange exchange, Path bundle, ProgressBar bar, List<Object> told) {
        try (ImportPreview preview = exchange.preview(bundle, trust(), bar::report)) {
            print(bundle, preview);
            var members = members(bundle, preview);
            if (!dryRun) {
                ImportResult imported = exchange.apply(preview, bar::report);
                context.output()
                        .printMessage(
                                "cli.import.done",
                                imported.added(),
                                imported.known(),
                                imported.refused());
                context.output()
                        .printMessage(
                                imported.isInSync() ? "cli.import.agrees" : "cli.import.differs",
                                imported.digest().shortForm());
                members.put("digest", imported.digest().total());
            }
            told.add(members);
            return preview.totals().getOrDefault(ImportOutcome.CONFLICT, 0) > 0;
        }
    }

    private UnknownSenderPolicy trust() {
        String wanted = trust;
        if (wanted == null) {
            return new UnknownSenderPolicy.Reject();
        }
        return wanted.equals("first")
                ? new UnknownSenderPolicy.TrustOnFirstUse()
                : new UnknownSenderPolicy.TrustFingerprint(
                        Fingerprint.parse(wanted, Fingerprint.LETTERS)
                                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "APP-017", wanted)));
    }

    private void print(Path bundle, ImportPreview preview) {
        context.output()
                .printMessage(
                        "cli.import.preview",
                        bundle.getFileName(),
                        preview.counts().total(),
                        preview.counts().added());
        print(preview.attachments());
        preview.totals()
                .forEach((outcome, count) -> {
                    if (count > 0) {
                        context.output().printIndented("cli.import.outcome", word(outcome), count);
                    }
                });
        preview.notices()
                .forEach(n ->
                        context.output()
                                .printMessage(
                                        "exchange.notice." + n.kind(), n.arguments().toArray()));
    }

    private String word(ImportOutcome outcome) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        return context.output().messages().text("exchange.outcome." + name);
    }

    private void print(AttachmentSummary pictures) {
        context.output()
                .printIndented(
                        "cli.import.pictures",
                        pictures.total(),
                        pictures.added(),
                        pictures.missing());
    }

    private static Map<String, Object> members(Path bundle, ImportPreview preview) {
        var members = new TreeMap<String, Object>();
        members.put("file", bundle.toString());
        members.put("revisions", (long) preview.counts().total());
        members.put("fresh", (long) preview.counts().added());
        members.put("known", (long) preview.counts().known());
        members.put("refused", (long) preview.counts().refused());
        members.put("pictures", (long) preview.attachments().total());
        members.put("freshPictures", (long) preview.attachments().added());
        members.put(
                "records",
                preview.records().stream()
                        .<Object>map(r -> {
                            var record = new TreeMap<String, Object>();
                            record.put("recordId", r.recordId().toString());
                            record.put("outcome", r.outcome().name());
                            record.put("number", r.headline().number());
                            if (r.code() != null) {
                                record.put("code", r.code());
                            }
                            return record;
                        })
                        .toList());
        return members;
    }
}
