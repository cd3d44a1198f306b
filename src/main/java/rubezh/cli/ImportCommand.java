package rubezh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
final class ImportCommand extends RegisterCommand {
    @Parameters(paramLabel = "BUNDLE", arity = "1..*")
    List<Path> bundles = List.of();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--trust", paramLabel = "first|FINGERPRINT")
    @Nullable String trust;

    @Option(names = "--report", paramLabel = "OUT.json")
    @Nullable Path report;

    ImportCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        var documents = new ArrayList<Object>();
        boolean conflicts = false;
        try (var bar = new ProgressBar(output)) {
            for (Path bundle : bundles) {
                conflicts |= importBundle(open.exchange(), bundle, bar, documents);
            }
        }
        SheetWriter.file(report, output.jsonDocument("import", Map.of("bundles", documents)));
        if (options.json) {
            output.printJson("import", Map.of("bundles", documents));
        }
        return conflicts ? Fault.Exit.CONFLICTS : Fault.Exit.DONE;
    }

    private boolean importBundle(
            Exchange exchange, Path bundle, ProgressBar bar, List<Object> documents) {
        try (ImportPreview importPreview = exchange.preview(bundle, policy(), bar::report)) {
            print(bundle, importPreview);
            var members = members(bundle, importPreview);
            if (!dryRun) {
                ImportResult result = exchange.apply(importPreview, bar::report);
                output.printMessage(
                        "cli.import.done", result.added(), result.known(), result.refused());
                output.printMessage(
                        result.isInSync() ? "cli.import.agrees" : "cli.import.differs",
                        result.digest().shortForm());
                members.put("digest", result.digest().total());
            }
            documents.add(members);
            return importPreview.totals().getOrDefault(ImportOutcome.CONFLICT, 0) > 0;
        }
    }

    private UnknownSenderPolicy policy() {
        String trusted = trust;
        if (trusted == null) {
            return new UnknownSenderPolicy.Reject();
        }
        return trusted.equals("first")
                ? new UnknownSenderPolicy.TrustOnFirstUse()
                : new UnknownSenderPolicy.TrustFingerprint(
                        Fingerprint.parse(trusted, Fingerprint.LETTERS)
                                .orElseThrow(
                                        () -> new Fault(Fault.Exit.USAGE, "APP-017", trusted)));
    }

    private void print(Path bundle, ImportPreview importPreview) {
        output.printMessage(
                "cli.import.preview",
                bundle.getFileName(),
                importPreview.counts().total(),
                importPreview.counts().added());
        print(importPreview.attachments());
        importPreview
                .totals()
                .forEach((importOutcome, count) -> {
                    if (count > 0) {
                        output.printIndented("cli.import.outcome", label(importOutcome), count);
                    }
                });
        importPreview
                .notices()
                .forEach(n ->
                        output.printMessage(
                                "exchange.notice." + n.kind(), n.arguments().toArray()));
    }

    private String label(ImportOutcome importOutcome) {
        String name = importOutcome.name().toLowerCase(Locale.ROOT);
        return output.messages().text("exchange.outcome." + name);
    }

    private void print(AttachmentSummary summary) {
        output.printIndented(
                "cli.import.pictures", summary.total(), summary.added(), summary.missing());
    }

    private static Map<String, Object> members(Path bundle, ImportPreview importPreview) {
        var members = new TreeMap<String, Object>();
        members.put("file", bundle.toString());
        members.put("revisions", (long) importPreview.counts().total());
        members.put("fresh", (long) importPreview.counts().added());
        members.put("known", (long) importPreview.counts().known());
        members.put("refused", (long) importPreview.counts().refused());
        members.put("pictures", (long) importPreview.attachments().total());
        members.put("freshPictures", (long) importPreview.attachments().added());
        members.put(
                "records",
                importPreview.records().stream()
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
