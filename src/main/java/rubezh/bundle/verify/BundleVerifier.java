package rubezh.bundle.verify;

import module java.base;

import rubezh.bundle.format.BundleContent;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.journal.Blobs;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionMerger;
import rubezh.json.RevisionLine;
import rubezh.progress.Progress;
import rubezh.security.SignatureCheck;

/**
 * Check of a bundle without import: seal and header, or all revisions and attachments.
 *
 * @see RevisionVerifier
 */
public final class BundleVerifier {
    private final SenderPolicy senderPolicy;
    private final SignatureCheck signatures;
    private final Executor workers;
    private final StagingArea stagingArea;

    /**
     * @param workers threads that parse revisions
     * @param area place of an encrypted bundle while it is read
     */
    public BundleVerifier(
            SenderPolicy policy, SignatureCheck signatures, Executor workers, StagingArea area) {
        this.senderPolicy = policy;
        this.signatures = signatures;
        this.workers = workers;
        this.stagingArea = area;
    }

    /** Checks the seal and reads the header. */
    public BundleInspection inspect(Path file, UUID copy, Progress progress) {
        try (var readable = stagingArea.readable(file, copy, progress)) {
            return inspect(file, readable.content(), seal(file, readable.content(), progress));
        }
    }

    private VerifiedSeal seal(Path file, BundleContent plain, Progress progress) {
        return SealVerifier.verify(plain, name(file), signatures, progress);
    }

    private BundleInspection inspect(Path file, BundleContent plain, VerifiedSeal seal) {
        BundleHeader header = readHeader(plain, name(file), seal);
        var carried = new CarriedRevisions(plain, name(file), seal, signatures);
        return senderPolicy.inspect(file, seal, header, carried);
    }

    /**
     * Reads the header of a bundle whose seal is valid.
     *
     * @param name file name in messages
     */
    public static BundleHeader readHeader(BundleContent content, String name, VerifiedSeal seal) {
        try (LineReader lines = new LineReader(content)) {
            return HeaderReader.read(lines, name, seal);
        } catch (IOException e) {
            throw BundleError.readFault(e, name);
        }
    }

    /**
     * Checks every hash, link and signature, and continues after a faulty revision.
     *
     * @param copy name of the sealed copy of an encrypted bundle
     * @param local attachments of the register, which revisions of the bundle may refer to
     */
    public VerificationResult verify(Path file, UUID copy, Blobs local, Progress progress) {
        try (var readable = stagingArea.readable(file, copy, progress)) {
            return verify(file, readable.content(), local, progress);
        }
    }

    private VerificationResult verify(
            Path file, BundleContent plain, Blobs local, Progress progress) {
        VerifiedSeal seal = seal(file, plain, progress);
        BundleInspection inspection = inspect(file, plain, seal);
        BundleHeader header = inspection.header();
        TrustedKeys keys =
                senderPolicy.trustedKeys(header, new UnknownSenderPolicy.Reject(), false, false);
        Optional<VerificationResult> result = Optional.empty();
        for (int pass = 1; result.isEmpty(); pass++) {
            try (var verifier = new RevisionVerifier(input(file, plain, header, keys), seal)) {
                var changes = new ChangeCheck(plain);
                readAll(verifier, changes, seal, progress);
                if (!keys.needsAnotherPass() || pass == RevisionVerifier.MAX_PASSES) {
                    AttachmentSummary attachments = verifier.verifyBlobs(local, progress);
                    result =
                            Optional.of(
                                    new VerificationResult(
                                            inspection,
                                            verifier.headerVerifier().count(),
                                            attachments.total(),
                                            verifier.signatures(),
                                            Stream.concat(
                                                            verifier.findings().stream(),
                                                            changes.findings().stream())
                                                    .toList()));
                }
            } catch (IOException e) {
                throw BundleError.readFault(e, name(file));
            }
        }
        return result.get();
    }

    private static void readAll(
            RevisionVerifier verifier, ChangeCheck changes, VerifiedSeal seal, Progress progress) {
        VerifiedRevision next;
        while ((next = verifier.next()) != null) {
            changes.add(next);
            progress.report(Progress.Step.READ, verifier.offset(), seal.bytes());
            BundleError.checkNotCancelled(progress);
        }
    }

    private RevisionVerifier.Input input(
            Path file, BundleContent plain, BundleHeader header, TrustedKeys keys) {
        return new RevisionVerifier.Input(
                plain, name(file), header, keys, LocalRevisions.EMPTY, signatures, workers, true);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * Check of what the revisions of a bundle list as changed, against those of the same record in
     * the bundle. Holds file positions instead of bodies.
     */
    private static final class ChangeCheck {
        private final BundleContent file;
        private final Map<UUID, List<Position>> records = new LinkedHashMap<>();
        private final Set<UUID> continued = new HashSet<>();

        /** Place of a revision in the file. */
        private record Position(long offset, int length, int line) {}

        ChangeCheck(BundleContent content) {
            this.file = content;
        }

        void add(VerifiedRevision verified) {
            if (verified.code() != null) {
                return;
            }
            UUID recordId = verified.entry().revision().subject().recordId();
            int length = verified.entry().line().length;
            records.computeIfAbsent(recordId, _ -> new ArrayList<>(1))
                    .add(new Position(verified.offset(), length, verified.line()));
            if (!verified.link().parents().isEmpty()) {
                continued.add(recordId);
            }
        }

        List<VerificationResult.Finding> findings() throws IOException {
            var findings = new ArrayList<VerificationResult.Finding>();
            try (LineReader lines = new LineReader(file)) {
                for (UUID recordId : records.keySet()) {
                    if (continued.contains(recordId)) {
                        addFindings(records.getOrDefault(recordId, List.of()), lines, findings);
                    }
                }
            }
            findings.sort(Comparator.comparing(VerificationResult.Finding::line));
            return findings;
        }

        private static void addFindings(
                List<Position> positions,
                LineReader lines,
                List<VerificationResult.Finding> findings)
                throws IOException {
            var all = new ArrayList<Revision>(positions.size());
            for (Position position : positions) {
                byte[] line = lines.readAt(position.offset(), position.length());
                all.add(RevisionLine.readTrusted(line).revision());
            }
            var basisOf = new HashMap<String, RevisionBasis>();
            for (int i = 0; i < all.size(); i++) {
                Revision one = all.get(i);
                RevisionBasis basis =
                        basisOf.computeIfAbsent(
                                one.subject().kind(),
                                kind -> new RevisionBasis(RevisionMerger.ofKind(all, kind)));
                if (RevisionLine.isSupported(one) && !basis.hidden(one).isEmpty()) {
                    int line = positions.get(i).line();
                    String code = RevisionVerifier.HIDDEN_CHANGE;
                    findings.add(new VerificationResult.Finding(line, code, one.id().hex()));
                }
            }
        }
    }
}
