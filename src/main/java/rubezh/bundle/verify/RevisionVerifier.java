package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BlobSectionReader;
import rubezh.bundle.format.BundleContent;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.RevisionReader.ParsedLine;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.verify.VerificationResult.Finding;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.json.RevisionParseResult.Hiding;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.RevisionParseResult.Opaque;
import rubezh.json.RevisionParseResult.Refused;
import rubezh.progress.Progress;
import rubezh.security.SignatureCheck;
import rubezh.text.Fault;

/**
 * Second pass over a bundle: check of every revision. Preview and verification share this pass.
 *
 * <p>Each id includes the previous id, so the last valid signature of an unbroken run of one
 * replica's chain covers all revisions before it: one signature per run of at most {@link #MAX_RUN}
 * revisions is checked. A thorough check verifies all signatures and continues after a fault.
 */
public final class RevisionVerifier implements Closeable {
    /** Passes over one bundle; each may learn keys that the next one needs. */
    public static final int MAX_PASSES = 16;

    private static final int MAX_RUN = 1000;

    /** Code of a revision that changes values which it does not list. */
    public static final String HIDDEN_CHANGE = "REV-015";

    private static final int MAX_RUN_BYTES = 4 << 20;
    private static final String BAD_SIGNATURE = "REV-006";
    private static final String TRAINING_MISMATCH = "REV-010";
    private static final String BEYOND_REACH = "REV-011";

    private final Input input;
    private final LineReader lines;
    private final RevisionReader reading;
    private final HeaderVerifier headerVerifier;
    private final ChainVerifier chainVerifier;
    private final List<VerifiedRevision> run = new ArrayList<>();
    private final Deque<VerifiedRevision> ready = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Revisions without parents that fill values which they do not list. */
    private final Set<RevisionId> hiding = new HashSet<>();

    private final long size;
    private long runBytes;
    private int signatures;

    /**
     * Input of a verification.
     *
     * @param content plain content of the bundle
     * @param name file name in messages
     * @param header header, already accepted
     * @param keys trusted keys
     * @param local revisions of the register
     * @param signatures signature check
     * @param workers threads that parse lines
     * @param thorough whether every signature is checked and faults are collected
     */
    public record Input(
            BundleContent content,
            String name,
            BundleHeader header,
            TrustedKeys keys,
            LocalRevisions local,
            SignatureCheck signatures,
            Executor workers,
            boolean thorough) {
        /**
         * Returns whether a revision of a revoked installation counts for nothing. Headquarters
         * judged by the whole chain before it passed on a part of it, which shows no end.
         */
        private boolean isRevoked(StoredRevision revision) {
            boolean judged =
                    header.meant() != null
                            && keys.rosters().isHeadquarters(header.from().replica());
            return !judged && keys.isRevoked(revision, local);
        }
    }

    public RevisionVerifier(Input input, SealVerifier.VerifiedSeal seal) throws IOException {
        this.input = input;
        this.size = seal.bytes();
        this.lines = new LineReader(input.content());
        try {
            HeaderReader.read(lines, input.name(), seal);
            this.reading =
                    new RevisionReader(
                            lines, input.name(), input.workers(), RevisionVerifier::read);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
        this.headerVerifier = new HeaderVerifier(input.header(), input.name());
        this.chainVerifier = new ChainVerifier(input.local());
    }

    /** Reads a line; what a revision without parents lists is checked with it, on the workers. */
    private static RevisionParseResult read(byte[] line) {
        RevisionParseResult reading = RevisionLine.read(line);
        return reading instanceof Known(StoredRevision first)
                        && first.revision().link().parents().isEmpty()
                        && !RevisionBasis.hiddenByFirst(first.revision().content()).isEmpty()
                ? new Hiding(first)
                : reading;
    }

    /** Returns the next revision, null after the last one, when all checks are complete. */
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
            throw BundleError.readFault(e, input.name());
        }
    }

    /**
     * Checks the attachments after the last revision: hash, size and reference by a revision of the
     * bundle or of the register.
     *
     * @param local attachments of the register
     * @param progress receives the position in the file
     */
    public AttachmentSummary verifyBlobs(Blobs local, Progress progress) throws IOException {
        var check = new BlobVerifier(headerVerifier.referencedBlobs(), local, input.name());
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

    /** Checks the header counts, unless unreadable lines are among the findings. */
    private void finish() {
        if (!input.thorough() || findings.isEmpty()) {
            headerVerifier.verifyComplete();
        }
    }

    private void handle(ParsedLine line) {
        switch (line.reading()) {
            case Known(StoredRevision revision) -> check(revision, line, false);
            case Hiding(StoredRevision revision) -> {
                hiding.add(revision.id());
                check(revision, line, false);
            }
            case Opaque(StoredRevision storedRevision) -> check(storedRevision, line, true);
            case Refused(var problem, var detail) ->
                    reject(line.number(), problem.code(), detail, true);
        }
    }

    private void check(StoredRevision revision, ParsedLine line, boolean opaque) {
        headerVerifier.add(revision, line.number());
        input.keys().admitSuccessor(revision.revision().link(), input.signatures());
        var local = input.local().stateOf(revision);
        var verifiedRevision =
                new VerifiedRevision(revision, line.number(), line.offset(), opaque, local, null);
        if (revision.revision().act().training() != input.header().training()) {
            reject(line.number(), TRAINING_MISMATCH, revision.id().hex(), true);
        }
        if (!continuesRun(revision)) {
            verifyRun();
        }
        String refusal = refusalOf(verifiedRevision);
        if (refusal != null) {
            verifyRun();
            deliver(verifiedRevision.refuse(refusal));
        } else {
            run.add(verifiedRevision);
            runBytes += revision.line().length;
        }
    }

    /** Returns why a revision is refused before its signature is looked at; null if it is not. */
    private @Nullable String refusalOf(VerifiedRevision revision) {
        Revision.Link link = revision.link();
        if (chainVerifier.isBeyondReach(link)) {
            return BEYOND_REACH;
        }
        if (!revision.known() && input.isRevoked(revision.entry())) {
            return TrustedKeys.REVOKED;
        }
        boolean trusted = input.keys().keyOf(link.replica()).isPresent();
        return trusted ? null : input.keys().refusalOf(link.replica());
    }

    private boolean continuesRun(StoredRevision revision) {
        return run.isEmpty()
                || run.size() < MAX_RUN
                        && runBytes < MAX_RUN_BYTES
                        && run.getLast()
                                .link()
                                .replica()
                                .equals(revision.revision().link().replica())
                        && run.getLast().entry().id().equals(revision.revision().link().prev());
    }

    /**
     * Checks the last signature of the run; if it is invalid, searches backwards for a valid one.
     */
    private void verifyRun() {
        int lastValid = run.size();
        while (lastValid > 0 && !hasValidSignature(run.get(lastValid - 1))) {
            lastValid--;
        }
        for (int i = 0; i < run.size(); i++) {
            VerifiedRevision revision = run.get(i);
            boolean valid =
                    i < lastValid - 1 && input.thorough()
                            ? hasValidSignature(revision)
                            : i < lastValid;
            deliver(valid ? revision : revision.refuse(BAD_SIGNATURE));
        }
        run.clear();
        runBytes = 0;
    }

    private boolean hasValidSignature(VerifiedRevision revision) {
        Optional<byte[]> key = input.keys().keyOf(revision.link().replica());
        boolean valid =
                input.signatures()
                        .verify(
                                key.orElse(new byte[0]),
                                RevisionLine.signedMessage(revision.entry().id()),
                                HexFormat.of().parseHex(revision.entry().revision().signature()));
        signatures += valid ? 1 : 0;
        return valid;
    }

    private void deliver(VerifiedRevision signed) {
        VerifiedRevision revision =
                signed.code() == null && isHidden(signed) ? signed.refuse(HIDDEN_CHANGE) : signed;
        String code = revision.code();
        if (code != null) {
            boolean senderFault =
                    revision.link().replica().equals(input.header().from().replica())
                            && !code.equals(TrustedKeys.REVOKED);
            reject(revision.line(), code, revision.entry().id().hex(), senderFault);
        } else {
            chainVerifier.onAccepted(revision.entry(), revision.known() || revision.restores());
            input.keys().learn(revision.entry().revision(), input.signatures());
        }
        ready.add(revision);
    }

    /** Returns whether it hides a change; what the register has already is not refused. */
    private boolean isHidden(VerifiedRevision revision) {
        return !revision.known() && !revision.restores() && hiding.contains(revision.entry().id());
    }

    /** Records a finding; a fault of the sender itself rejects the whole bundle. */
    private void reject(int line, String code, String detail, boolean senderFault) {
        if (senderFault && !input.thorough()) {
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

    /** Check of the attachments of a bundle one after another, with counts. */
    private static final class BlobVerifier {
        private final Set<String> referenced;
        private final Set<String> included = new HashSet<>();
        private final Blobs localBlobs;
        private final String name;
        private boolean unreferencedAllowed;
        private int added;
        private long bytes;

        /**
         * @param referenced hashes referenced by the revisions of the bundle
         * @param localBlobs attachments of the register
         * @param name file name in messages
         */
        BlobVerifier(Set<String> referenced, Blobs localBlobs, String name) {
            this.referenced = referenced;
            this.localBlobs = localBlobs;
            this.name = name;
        }

        /** Accepts attachments without reference, because an unreadable line may refer to them. */
        void allowUnreferenced() {
            unreferencedAllowed = true;
        }

        void verify(Sha256 hash, int line, InputStream blob) throws IOException {
            if (!unreferencedAllowed
                    && !referenced.contains(hash.hex())
                    && !localBlobs.isReferenced(hash)) {
                throw BundleError.UNREFERENCED_BLOB.fault(name, line);
            }
            MessageDigest digest = Sha256.newDigest();
            bytes +=
                    new DigestInputStream(blob, digest).transferTo(OutputStream.nullOutputStream());
            if (!Sha256.of(digest).equals(hash)) {
                throw BundleError.BLOB_HASH_MISMATCH.fault(name, line);
            }
            included.add(hash.hex());
            added += localBlobs.isReadable(hash) ? 0 : 1;
        }

        AttachmentSummary summary() {
            int missing = 0;
            for (String hash : referenced) {
                missing += included.contains(hash) || localBlobs.contains(Sha256.of(hash)) ? 0 : 1;
            }
            return new AttachmentSummary(included.size(), added, bytes, missing);
        }
    }
}
