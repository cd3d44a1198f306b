package rubezh.bundle.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.transfer.ImportNotice.Kind;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.LocalRevisions;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.RevisionVerifier;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.bundle.verify.StagingArea;
import rubezh.bundle.verify.VerifiedRevision;
import rubezh.journal.VersionVector.Gap;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;

/** Walks through a bundle without taking anything: what comes out is the preview. */
public final class ImportPreviewer {
    private static final int MOST_NOTICES = 100;
    private static final Duration CLOCKS_AGREE = Duration.ofHours(24);

    private final OpenedBundle candidate;
    private final ExchangeStorage storage;
    private final ExchangeConfig config;
    private final List<ImportNotice> notices = new ArrayList<>();

    public ImportPreviewer(OpenedBundle bundle, ExchangeStorage storage, ExchangeConfig here) {
        this.candidate = bundle;
        this.storage = storage;
        this.config = here;
    }

    public ImportPreview preview(Progress progress) {
        RevisionVerifier.Input course = input(candidate, storage, config);
        try (RevisionVerifier verifier = new RevisionVerifier(course, candidate.verifiedSeal());
                LineReader again = new LineReader(candidate.copy())) {
            var analysis = new ImportAnalysis(storage.journal(), again);
            long size = candidate.verifiedSeal().bytes();
            for (VerifiedRevision next = verifier.next(); next != null; next = verifier.next()) {
                analysis.add(next);
                if (analysis.counts().total() % 256 == 0) {
                    progress.report(Progress.Step.READ, verifier.offset(), size);
                    BundleError.checkNotCancelled(progress);
                }
            }
            AttachmentSummary summary = verifier.verifyBlobs(storage.blobs(), progress);
            List<RecordOutcome> outcomes = analysis.outcomes(progress);
            progress.report(Progress.Step.READ, size, size);
            addNotices(verifier, analysis);
            var found =
                    new ImportPreview.Analysis(
                            analysis.counts(), summary, analysis.acceptedLines());
            return new ImportPreview(candidate, outcomes, notices, found);
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, candidate.name(), StagingArea.reason(e));
        }
    }

    static RevisionVerifier.Input input(
            OpenedBundle bundle, ExchangeStorage storage, ExchangeConfig here) {
        return new RevisionVerifier.Input(
                bundle.copy(),
                bundle.name(),
                bundle.header(),
                bundle.keys(),
                LocalRevisions.ofJournal(storage.journal()),
                storage.signatures(),
                here.workers(),
                false);
    }

    private void addNotices(RevisionVerifier verifier, ImportAnalysis analysis) {
        BundleHeader bundleHeader = candidate.header();
        if (candidate.pinsSender()) {
            String told = candidate.inspection().senderFingerprint().grouped();
            notices.add(ImportNotice.of(Kind.PINS_SENDER, bundleHeader.from().station(), told));
        }
        candidate.keys().introduced().forEach(origin -> addKeyNotice(Kind.INTRODUCES, origin));
        candidate.keys().conflicting().forEach(origin -> addKeyNotice(Kind.KEY_DIFFERS, origin));
        Duration difference =
                Duration.between(config.clock().instant(), bundleHeader.createdAt()).abs();
        if (difference.compareTo(CLOCKS_AGREE) > 0) {
            notices.add(ImportNotice.of(Kind.CLOCK, difference.toHours()));
        }
        verifier.chainVerifier().forks().stream()
                .limit(MOST_NOTICES)
                .forEach(f ->
                        notices.add(ImportNotice.of(Kind.FORK, stationName(f.replica()), f.seq())));
        verifier.headerVerifier().receivedRanges().forEach(this::addGapNotices);
        if (!analysis.unknownSchemas().isEmpty()) {
            notices.add(
                    ImportNotice.of(
                            Kind.NEWER_SCHEMA, String.join(", ", analysis.unknownSchemas())));
        }
        if (analysis.counts().added() == 0) {
            notices.add(ImportNotice.of(Kind.NOTHING_NEW));
        }
    }

    private void addKeyNotice(Kind kind, BundleHeader.Origin origin) {
        byte[] key = java.util.HexFormat.of().parseHex(origin.publicKey());
        notices.add(ImportNotice.of(kind, origin.station(), Fingerprint.ofKey(key).grouped()));
    }

    private void addGapNotices(UUID replica, SequenceRanges came) {
        var state = storage.journal().versionVector().byReplica().get(replica);
        SequenceRanges all = state == null ? new SequenceRanges() : SequenceRanges.of(state);
        came.ranges().forEach(range -> all.add(range.from(), range.to()));
        for (Gap gap : all.gaps()) {
            if (notices.size() < MOST_NOTICES) {
                notices.add(ImportNotice.of(Kind.GAP, stationName(replica), gap.from(), gap.to()));
            }
        }
    }

    private String stationName(UUID replica) {
        Map<UUID, String> names = new HashMap<>();
        new PeerStore(storage.notes()).all().forEach(p -> names.put(p.replica(), p.station()));
        candidate.header().introduced().forEach(o -> names.put(o.replica(), o.station()));
        names.put(candidate.header().from().replica(), candidate.header().from().station());
        return names.getOrDefault(replica, replica.toString());
    }
}
