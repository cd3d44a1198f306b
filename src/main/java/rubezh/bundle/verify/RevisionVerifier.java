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
import rubezh.bundle.format.ExchangeProgress;
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

    public RevisionVerifier(Input course, SealVerifier.VerifiedSeal sealed) throws IOException {
        this.input = course;
        this.size = sealed.bytes();
        this.lines = new LineReader(course.file());
        try {
            HeaderReader.read(lines, course.name(), sealed);
            this.reading =
                    new RevisionReader(lines, course.name(), course.workers(), RevisionLine::read);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
        this.headerVerifier = new HeaderVerifier(course.header(), course.name());
        this.chainVerifier = new ChainVerifier(course.local());
    }

    /** Returns the next revision, null after the last; then everything was checked. */
    @Nullable
    public VerifiedRevision next() {
        try {
            while (ready.isEmpty()) {
                ParsedLine parsed = reading.next();
                if (parsed == null) {
                    verifyRun();
                    if (ready.isEmpty()) {
                        finish();
                        return null;
                    }
                } else {
                    handle(parsed);
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
    public AttachmentSummary verifyBlobs(Blobs here, ExchangeProgress progress) throws IOException {
        var check = new BlobVerifier(headerVerifier.referencedBlobs(), here, input.name());
        if (!findings.isEmpty()) {
            check.allowUnreferenced();
        }
        new BlobSectionReader(lines, input.header(), input.name())
                .forEach((hash, line, bytes) -> {
                    check.verify(hash, line, bytes);
                    progress.report(ExchangeProgress.Step.READ, lines.offset(), size);
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

    private void handle(ParsedLine parsed) {
        switch (parsed.reading()) {
            case Known(StoredRevision entry) -> check(entry, parsed, false);
            case Opaque(StoredRevision entry) -> check(entry, parsed, true);
            case Refused(var problem, var detail) ->
                    reject(parsed.number(), problem.code(), detail, true);
        }
    }

    private void check(StoredRevision entry, ParsedLine parsed, boolean opaque) {
        UUID replica = entry.revision().link().replica();
        headerVerifier.add(entry, parsed.number());
        boolean known = input.local().holds(entry);
        var checked =
                new VerifiedRevision(entry, parsed.number(), parsed.offset(), opaque, known, null);
        boolean fits = chainVerifier.continuesChain(entry, known);
        if (entry.revision().act().training() != input.header().training()) {
            reject(parsed.number(), TRAINING_MISMATCH, entry.id().hex(), true);
        }
        if (!continuesRun(entry)) {
            verifyRun();
        }
        if (!fits) {
            verifyRun();
            deliver(checked.refuse(BROKEN_CHAIN));
        } else if (input.keys().keyOf(replica).isEmpty()) {
            deliver(checked.refuse(UNKNOWN_SIGNER));
        } else {
            run.add(checked);
        }
    }

    private boolean continuesRun(StoredRevision entry) {
        return run.isEmpty()
                || run.size() < RUN
                        && run.getLast().link().replica().equals(entry.revision().link().replica())
                        && run.getLast().entry().id().equals(entry.revision().link().prev());
    }

    /** Checks the signature that stands for the run; where it does not hold, looks for one. */
    private void verifyRun() {
        int good = run.size();
        while (good > 0 && !hasValidSignature(run.get(good - 1))) {
            good--;
        }
        for (int i = 0; i < run.size(); i++) {
            VerifiedRevision checked = run.get(i);
            boolean holds =
                    i < good - 1 && input.thorough() ? hasValidSignature(checked) : i < good;
            deliver(holds ? checked : checked.refuse(BAD_SIGNATURE));
        }
        run.clear();
    }

    private boolean hasValidSignature(VerifiedRevision checked) {
        Optional<byte[]> key = input.keys().keyOf(checked.link().replica());
        boolean holds =
                input.signatures()
                        .verify(
                                key.orElse(new byte[0]),
                                RevisionLine.signedMessage(checked.entry().id()),
                                HexFormat.of().parseHex(checked.entry().revision().signature()));
        signatures += holds ? 1 : 0;
        return holds;
    }

    private void deliver(VerifiedRevision checked) {
        String code = checked.code();
        if (code != null) {
            boolean own = checked.link().replica().equals(input.header().from().replica());
            reject(checked.line(), code, checked.entry().id().hex(), own);
        }
        ready.add(checked);
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
