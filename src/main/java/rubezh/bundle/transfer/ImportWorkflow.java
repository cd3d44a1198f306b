package rubezh.bundle.transfer;

import module java.base;

import rubezh.authority.Authority;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.KnownInstallationLookup;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.BundleVerifier;
import rubezh.bundle.verify.CarriedRevisions;
import rubezh.bundle.verify.LocalRevisions;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.RevisionVerifier;
import rubezh.bundle.verify.SenderPolicy;
import rubezh.bundle.verify.StagingArea;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.bundle.verify.VerifiedRevision;
import rubezh.progress.Progress;
import rubezh.security.SealedFile;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Import of a bundle, step by step: copy, seal, header, policy, verify, analyse, preview, apply.
 * The register changes in the last step only.
 *
 * <pre>{@code
 * try (ImportPreview preview = workflow.preview(file, policy, progress)) {
 *     ImportResult result = workflow.apply(preview, progress);
 * }
 * }</pre>
 *
 * @see rubezh.bundle.Exchange
 * @see BundleExporter
 */
public final class ImportWorkflow {
    private static final int REPORT_INTERVAL = 256;

    /** Passes over one bundle; each may learn keys that the next one needs. */
    static final int MAX_PASSES = RevisionVerifier.MAX_PASSES;

    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final SenderPolicy senderPolicy;
    private final StagingArea stagingArea;

    /** Creates the workflow and deletes staged copies of a killed process. */
    public ImportWorkflow(
            ExchangeStorage storage,
            Session session,
            ExchangeConfig config,
            SenderPolicy policy,
            StagingArea area) {
        this.storage = storage;
        this.session = session;
        this.config = config;
        this.senderPolicy = policy;
        this.stagingArea = area;
        stagingArea.clear();
    }

    /**
     * Verifies a bundle and computes the effect of an import. The caller closes the preview.
     *
     * @param unknown decision on a sender that is not pinned
     * @throws rubezh.text.Fault if the bundle as a whole is rejected; no copy remains
     */
    public ImportPreview preview(Path file, UnknownSenderPolicy unknown, Progress progress) {
        return preview(file, unknown, false, progress);
    }

    /** Verifies a bundle like the other preview; {@code joins} makes its sender headquarters. */
    public ImportPreview preview(
            Path file, UnknownSenderPolicy unknown, boolean joins, Progress progress) {
        String name = String.valueOf(file.getFileName());
        SealedFile copy = stagingArea.stage(file, config.ids().get(), progress);
        try {
            VerifiedSeal seal =
                    SealVerifier.verify(copy::open, name, storage.signatures(), progress);
            BundleHeader header = BundleVerifier.readHeader(copy::open, name, seal);
            var carried = new CarriedRevisions(copy::open, name, seal, storage.signatures());
            BundleInspection inspection = senderPolicy.inspect(file, seal, header, carried);
            boolean pins = senderPolicy.admit(inspection, config.station(), unknown);
            var keys = senderPolicy.trustedKeys(header, unknown, pins, joins);
            var bundle = new OpenedBundle(copy, seal, inspection, keys, pins, joins);
            return preview(bundle, unknown, progress);
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /**
     * Reads the bundle until no key is learnt too late. After the last pass what is still signed by
     * an unknown key stays refused, as a bundle could ask for as many passes as it has chains.
     */
    private ImportPreview preview(
            OpenedBundle bundle, UnknownSenderPolicy unknown, Progress progress) {
        Optional<ImportPreview> preview = Optional.empty();
        for (int pass = 1; preview.isEmpty(); pass++) {
            preview = pass(bundle, unknown, pass == MAX_PASSES, progress);
        }
        return preview.get();
    }

    /** Returns the preview; nothing if a pass with the keys learnt now will accept more. */
    private Optional<ImportPreview> pass(
            OpenedBundle bundle, UnknownSenderPolicy unknown, boolean last, Progress progress) {
        try (var verifier = new RevisionVerifier(verifierInput(bundle), bundle.verifiedSeal());
                var lines = new LineReader(bundle.copy()::open)) {
            var analysis = new ImportAnalysis(inputs(bundle, lines));
            verifyRevisions(verifier, analysis, bundle, progress);
            if (bundle.keys().needsAnotherPass() && !last) {
                return Optional.empty();
            }
            boolean pins = unknown.named().isPresent() || analysis.earnsTrust(bundle.header());
            var decided = pins ? bundle : bundle.unpinned();
            return Optional.of(preview(decided, verifier, analysis, progress));
        } catch (IOException e) {
            throw BundleError.readFault(e, bundle.name());
        }
    }

    private RecordAnalysis.Inputs inputs(OpenedBundle bundle, LineReader lines) {
        return new RecordAnalysis.Inputs(
                storage,
                config.station().code(),
                bundle.keys(),
                authority(bundle),
                lines,
                new EvidenceCheck(storage),
                new ArrayList<>(),
                change -> requireHonestSender(bundle, change));
    }

    private Authority authority(OpenedBundle bundle) {
        String headquarters =
                bundle.joins()
                        ? bundle.header().from().station()
                        : new KnownInstallationLookup(
                                        storage.notes(), session, config.station().code())
                                .headquarters()
                                .orElse("");
        return config.authority().apply(bundle.keys().installations(headquarters));
    }

    /** Refuses the bundle if its sender himself hides a change. */
    private static void requireHonestSender(OpenedBundle bundle, HiddenChange change) {
        if (change.replica().equals(bundle.header().from().replica())) {
            String code = RevisionVerifier.HIDDEN_CHANGE;
            throw new Fault(Fault.Exit.UNVERIFIED, code, bundle.name(), change.line());
        }
    }

    private ImportPreview preview(
            OpenedBundle bundle,
            RevisionVerifier verifier,
            ImportAnalysis analysis,
            Progress progress)
            throws IOException {
        AttachmentSummary attachments = verifier.verifyBlobs(storage.blobs(), progress);
        List<RecordOutcome> outcomes = analysis.outcomes(progress);
        reportAllRead(bundle, progress);
        List<ImportNotice> notices =
                new ImportNoticeBuilder(bundle, storage, config, session.signer().replica())
                        .build(verifier, analysis, outcomes, attachments);
        return new ImportPreview(
                bundle,
                outcomes,
                notices,
                new ImportPreview.Analysis(
                        analysis.counts(),
                        attachments,
                        analysis.acceptedLines(),
                        analysis.revoked(),
                        isReport(bundle),
                        analysis.ruleCounts()));
    }

    private boolean isReport(OpenedBundle bundle) {
        BundleHeader header = bundle.header();
        Peer.Report known =
                new PeerStore(storage.notes(), session, config.station().code())
                        .find(header.from().replica())
                        .map(Peer::report)
                        .orElse(null);
        return bundle.inspection().sender() != BundleInspection.Sender.OURSELVES
                && !bundle.leavesSenderUnknown()
                && Peer.Report.of(header).replaces(known);
    }

    private static void reportAllRead(OpenedBundle bundle, Progress progress) {
        long size = bundle.verifiedSeal().bytes();
        progress.report(Progress.Step.READ, size, size);
    }

    private RevisionVerifier.Input verifierInput(OpenedBundle bundle) {
        return new RevisionVerifier.Input(
                bundle.copy()::open,
                bundle.name(),
                bundle.header(),
                bundle.keys(),
                LocalRevisions.ofJournal(storage.journal()),
                storage.signatures(),
                config.workers(),
                false);
    }

    private static void verifyRevisions(
            RevisionVerifier verifier,
            ImportAnalysis analysis,
            OpenedBundle bundle,
            Progress progress) {
        long size = bundle.verifiedSeal().bytes();
        for (VerifiedRevision next = verifier.next(); next != null; next = verifier.next()) {
            analysis.add(next);
            if (analysis.counts().total() % REPORT_INTERVAL == 0) {
                progress.report(Progress.Step.READ, verifier.offset(), size);
                BundleError.checkNotCancelled(progress);
            }
        }
    }

    /**
     * Applies a preview in one transaction. The preview stays open.
     *
     * @throws rubezh.text.Fault {@code BND-024} if the copy changed since the preview; the register
     *     is unchanged
     */
    public ImportResult apply(ImportPreview preview, Progress progress) {
        return new BundleImporter(preview, storage, session, config).apply(progress);
    }
}
