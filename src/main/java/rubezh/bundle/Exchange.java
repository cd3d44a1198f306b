package rubezh.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.transfer.BundleExporter;
import rubezh.bundle.transfer.BundleImporter;
import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportPreviewer;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.JournalVerifier;
import rubezh.bundle.verify.LocalRevisions;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.RevisionVerifier;
import rubezh.bundle.verify.SenderPolicy;
import rubezh.bundle.verify.SenderPolicy.InspectedBundle;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.bundle.verify.StagingArea;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.bundle.verify.VerificationResult;
import rubezh.journal.VersionVector;
import rubezh.progress.Progress;
import rubezh.security.Session;

/**
 * Sends and takes bundles for the officer who signed in. Thread-safe; every call touches the disk,
 * none is for the window's thread.
 *
 * <p>Expected failures are faults: {@code BND-…} for the bundle as a whole, {@code REV-…} for a
 * revision that makes the whole bundle unacceptable, {@code STO-…} from the disk. After a fault
 * nothing has changed.
 */
public final class Exchange {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final PeerStore peers;
    private final SenderPolicy senderPolicy;
    private final StagingArea stagingArea;

    public Exchange(ExchangeStorage storage, Session session, ExchangeConfig here) {
        this.storage = storage;
        this.session = session;
        this.config = here;
        this.peers = new PeerStore(storage.notes());
        this.senderPolicy = new SenderPolicy(peers, session.signer(), storage.signatures());
        this.stagingArea = new StagingArea(here.stagingFolder());
        stagingArea.clear();
    }

    /** Returns the usual name of a bundle made now. */
    public String defaultFileName() {
        VersionVector.ReplicaState own =
                storage.journal().versionVector().byReplica().get(session.signer().replica());
        return "RZ-%s-%d-%s-1of1.json"
                .formatted(
                        config.station().code(),
                        own == null ? 0 : own.upTo(),
                        STAMP.format(config.clock().instant()));
    }

    /**
     * Writes a bundle beside its place, reads it back, then moves it there and notes it as sent. A
     * bundle without revisions is a plain acknowledgement.
     */
    public ExportResult export(ExportRequest request, Progress progress) {
        return new BundleExporter(storage, session, config)
                .export(request, defaultFileName(), progress);
    }

    /** Checks the seal and reads the header. */
    public BundleInspection inspect(Path file, Progress progress) {
        return senderPolicy.inspect(file, file, progress).inspection();
    }

    /** Checks everything that can be checked: every hash, link and signature. */
    public VerificationResult verify(Path file, Progress progress) {
        InspectedBundle bundle = senderPolicy.inspect(file, file, progress);
        RevisionVerifier.Input input = thoroughInput(file, bundle.inspection().header());
        try (RevisionVerifier verifier = new RevisionVerifier(input, bundle.sealed())) {
            while (verifier.next() != null) {
                progress.report(Progress.Step.READ, verifier.offset(), bundle.sealed().bytes());
                BundleError.checkNotCancelled(progress);
            }
            AttachmentSummary summary = verifier.verifyBlobs(storage.blobs(), progress);
            return new VerificationResult(
                    bundle.inspection(),
                    verifier.headerVerifier().count(),
                    summary.total(),
                    verifier.signatures(),
                    verifier.findings());
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, input.name(), StagingArea.reason(e));
        }
    }

    private RevisionVerifier.Input thoroughInput(Path file, BundleHeader bundleHeader) {
        return new RevisionVerifier.Input(
                file,
                String.valueOf(file.getFileName()),
                bundleHeader,
                senderPolicy.trustedKeys(bundleHeader),
                LocalRevisions.EMPTY,
                storage.signatures(),
                config.workers(),
                true);
    }

    /** Finds out what an import would do. To be closed. */
    public ImportPreview preview(Path file, UnknownSenderPolicy policy, Progress progress) {
        Path copy = stagingArea.stage(file, config.ids().get(), progress);
        try {
            InspectedBundle bundle = senderPolicy.inspect(copy, file, progress);
            boolean pins = senderPolicy.admit(bundle.inspection(), config.station(), policy);
            var openedBundle =
                    new OpenedBundle(
                            copy,
                            bundle.sealed(),
                            bundle.inspection(),
                            senderPolicy.trustedKeys(bundle.inspection().header()),
                            pins);
            return new ImportPreviewer(openedBundle, storage, config).preview(progress);
        } catch (RuntimeException e) {
            StagingArea.delete(copy);
            throw e;
        }
    }

    /** Applies in one transaction what the preview showed. The preview is closed by its owner. */
    public ImportResult apply(ImportPreview importPreview, Progress progress) {
        return new BundleImporter(importPreview, storage, session, config).apply(progress);
    }

    /**
     * Checks every hash, link and signature that is held here.
     *
     * @param progress told how many revisions were checked
     * @return what does not hold
     */
    public List<VerificationResult.Finding> verifyJournal(LongConsumer progress) {
        return new JournalVerifier(
                        storage.journal(), senderPolicy.trustedKeys(), storage.signatures())
                .run(progress);
    }

    /** Returns how other installations stand, by station. */
    public List<PeerState> peers() {
        VersionVector ours = storage.journal().versionVector();
        return peers.all().stream().map(peer -> state(peer, ours)).toList();
    }

    private static PeerState state(Peer peer, VersionVector ours) {
        VersionVector reported = peer.reported();
        VersionVector theirs = reported == null ? new VersionVector(new TreeMap<>()) : reported;
        return new PeerState(peer, countMissing(ours, theirs), countMissing(theirs, ours));
    }

    /** Counts what one holds and the other does not. */
    private static long countMissing(VersionVector one, VersionVector other) {
        long count = 0;
        for (Map.Entry<UUID, VersionVector.ReplicaState> held : one.byReplica().entrySet()) {
            VersionVector.ReplicaState there = other.byReplica().get(held.getKey());
            SequenceRanges ranges = SequenceRanges.of(held.getValue());
            count += (there == null ? ranges : ranges.subtract(SequenceRanges.of(there))).size();
        }
        return count;
    }

    /** Returns the exchange journal, newest first. */
    public List<ExchangeLogEntry> log() {
        return peers.log();
    }
}
