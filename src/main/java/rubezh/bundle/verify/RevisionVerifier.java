package rubezh.bundle.verify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BlobSectionReader;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.RevisionReader.ParsedLine;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.verify.VerificationResult.Finding;
import rubezh.journal.Blobs;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.RevisionParseResult.Opaque;
import rubezh.json.RevisionParseResult.Refused;
import rubezh.progress.Progress;
import rubezh.security.SignatureCheck;
import rubezh.text.Fault;

/**
 * The second pass: walks through the revisions of a bundle and checks each one. Preview and
 * verification are this one walk.
 *
 * <p>An id covers the id before it, so the last valid signature of an unbroken run of one replica's
 * chain stands for all before it: one signature per run is checked, at most {@link #RUN} revisions
 * long. A thorough walk checks all and goes on after a fault.
 */
public final class RevisionVerifier implements Closeable {
    private static final int RUN = 1000;
    private static final String BAD_SIGNATURE = "REV-006";
    private static final String BROKEN_CHAIN = "REV-007";
    private static final String UNKNOWN_SIGNER = "REV-008";
    private static final String TRAINING_MISMATCH = "REV-010";

    private final Input input;
    private final LineReader lines;
    private final RevisionReader reading;
    private final HeaderVerifier headerVerifier;
    private final ChainVerifier chainVerifier;
    private final List<VerifiedRevision> run = new ArrayList<>();
    private final Deque<VerifiedRevision> ready = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private final long size;
    private int signatures;

    /**
     * What a walk goes through and by what it judges.
     *
     * @param file the private copy
     * @param name what to call it towards people
     * @param header read and judged before
     * @param keys whose key is believed
     * @param local what is here
     * @param signatures checks signatures
     * @param workers read the lines
     * @param thorough whether every signature is checked and faults are collected
     */
    public record Input(
            Path file,
            String name,
            BundleHeader header,
            TrustedKeys keys,
            LocalRevisions local,
            SignatureCheck signatures,
            Executor workers,
            boolean thorough) {}

    public RevisionVerifier(Input input, SealVerifier.VerifiedSeal seal) throws IOException {
        this.input = input;
        this.size = seal.bytes();
        this.lines = new LineReader(input.file());
        try {
            HeaderReader.read(lines, input.name(), seal);
            this.reading =
                    new RevisionReader(lines, input.name(), input.workers(), RevisionLine::read);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
        this.headerVerifier = new HeaderVerifier(input.header(), input.name());
        this.chainVerifier = new ChainVerifier(input.local());
    }

    /** Returns the next revision, null after the last; then everything was checked. */
    @Nullable
    public VerifiedRevision next() {
        try {
            while (ready.isEmpty()) {
                ParsedLine line = reading.next();
                if (line == null) {
                    verifyRun();
                    if (ready.isEmpty()) {
                        finish();
                        return null;
                    }
                } else {
                    handle(line);
                }
            }
            return ready.poll();
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, input.name(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the pictures and papers after the last revision, and checks them: hash, size, named by
     * a revision of the bundle or one that is here.
     *
     * @param here the blobs that are here
     * @param progress told how far it is
     */
    public AttachmentSummary verifyBlobs(Blobs here, Progress progress) throws IOException {
        var check = new BlobVerifier(headerVerifier.referencedBlobs(), here, input.name());
        if (!findings.isEmpty()) {
            check.allowUnreferenced();
        }
        new BlobSectionReader(lines, input.header(), input.name())
                .forEach((hash, line, bytes) -> {
                    check.verify(hash, line, bytes);
                    progress.report(Progress.Step.READ, lines.offset(), size);
                    BundleError.checkNotCancelled(progress);
                });
        return check.summary();
    }

    /** Lines that could not be read at all are not counted; the findings name them. */
    private void finish() {
        if (!input.thorough() || findings.isEmpty()) {
            headerVerifier.verifyComplete();
        }
    }

    private void handle(ParsedLine line) {
        switch (line.reading()) {
            case Known(StoredRevision revision) -> check(revision, line, false);
            case Opaque(StoredRevision storedRevision) -> check(storedRevision, line, true);
            case Refused(var problem, var detail) ->
                    reject(line.number(), problem.code(), detail, true);
        }
    }

    private void check(StoredRevision revision, ParsedLine line, boolean opaque) {
        UUID replica = revision.revision().link().replica();
        headerVerifier.add(revision, line.number());
        boolean known = input.local().holds(revision);
        var verifiedRevision =
                new VerifiedRevision(revision, line.number(), line.offset(), opaque, known, null);
        boolean fits = chainVerifier.continuesChain(revision, known);
        if (revision.revision().act().training() != input.header().training()) {
            reject(line.number(), TRAINING_MISMATCH, revision.id().hex(), true);
        }
        if (!continuesRun(revision)) {
            verifyRun();
        }
        if (!fits) {
            verifyRun();
            deliver(verifiedRevision.refuse(BROKEN_CHAIN));
        } else if (input.keys().keyOf(replica).isEmpty()) {
            deliver(verifiedRevision.refuse(UNKNOWN_SIGNER));
        } else {
            run.add(verifiedRevision);
        }
    }

    private boolean continuesRun(StoredRevision revision) {
        return run.isEmpty()
                || run.size() < RUN
                        && run.getLast()
                                .link()
                                .replica()
                                .equals(revision.revision().link().replica())
                        && run.getLast().entry().id().equals(revision.revision().link().prev());
    }

    /** Checks the signature that stands for the run; where it does not hold, looks for one. */
    private void verifyRun() {
        int good = run.size();
        while (good > 0 && !hasValidSignature(run.get(good - 1))) {
            good--;
        }
        for (int i = 0; i < run.size(); i++) {
            VerifiedRevision revision = run.get(i);
            boolean holds =
                    i < good - 1 && input.thorough() ? hasValidSignature(revision) : i < good;
            deliver(holds ? revision : revision.refuse(BAD_SIGNATURE));
        }
        run.clear();
    }

    private boolean hasValidSignature(VerifiedRevision revision) {
        Optional<byte[]> key = input.keys().keyOf(revision.link().replica());
        boolean holds =
                input.signatures()
                        .verify(
                                key.orElse(new byte[0]),
                                RevisionLine.signedMessage(revision.entry().id()),
                                HexFormat.of().parseHex(revision.entry().revision().signature()));
        signatures += holds ? 1 : 0;
        return holds;
    }

    private void deliver(VerifiedRevision revision) {
        String code = revision.code();
        if (code != null) {
            boolean own = revision.link().replica().equals(input.header().from().replica());
            reject(revision.line(), code, revision.entry().id().hex(), own);
        }
        ready.add(revision);
    }

    /** What the carrier itself is to blame for makes the whole bundle unacceptable. */
    private void reject(int line, String code, String detail, boolean carrier) {
        if (carrier && !input.thorough()) {
            throw new Fault(Fault.Exit.UNVERIFIED, code, input.name(), line);
        }
        findings.add(new Finding(line, code, detail));
    }

    public List<Finding> findings() {
        return findings;
    }

    public int signatures() {
        return signatures;
    }

    public HeaderVerifier headerVerifier() {
        return headerVerifier;
    }

    public ChainVerifier chainVerifier() {
        return chainVerifier;
    }

    public long offset() {
        return lines.offset();
    }

    @Override
    public void close() throws IOException {
        reading.close();
        lines.close();
    }
}
