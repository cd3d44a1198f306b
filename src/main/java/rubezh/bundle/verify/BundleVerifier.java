package rubezh.bundle.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.journal.Blobs;
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

    /**
     * @param workers threads that parse revisions
     */
    public BundleVerifier(SenderPolicy policy, SignatureCheck signatures, Executor workers) {
        this.senderPolicy = policy;
        this.signatures = signatures;
        this.workers = workers;
    }

    /** Checks the seal and reads the header. */
    public BundleInspection inspect(Path file, Progress progress) {
        return inspect(file, seal(file, progress));
    }

    private VerifiedSeal seal(Path file, Progress progress) {
        BundleError.checkNoFolder(file);
        return SealVerifier.verify(file, name(file), signatures, progress);
    }

    private BundleInspection inspect(Path file, VerifiedSeal seal) {
        return senderPolicy.inspect(file, seal, readHeader(file, name(file), seal));
    }

    /**
     * Reads the header of a file whose seal is valid.
     *
     * @param name file name in messages
     */
    public static BundleHeader readHeader(Path file, String name, VerifiedSeal seal) {
        try (LineReader lines = new LineReader(file)) {
            return HeaderReader.read(lines, name, seal);
        } catch (IOException e) {
            throw BundleError.readFault(e, name);
        }
    }

    /**
     * Checks every hash, link and signature, and continues after a faulty revision.
     *
     * @param local attachments of the register, which revisions of the bundle may refer to
     */
    public VerificationResult verify(Path file, Blobs local, Progress progress) {
        VerifiedSeal seal = seal(file, progress);
        BundleInspection inspection = inspect(file, seal);
        try (var verifier = new RevisionVerifier(input(file, inspection.header()), seal)) {
            while (verifier.next() != null) {
                progress.report(Progress.Step.READ, verifier.offset(), seal.bytes());
                BundleError.checkNotCancelled(progress);
            }
            AttachmentSummary attachments = verifier.verifyBlobs(local, progress);
            return new VerificationResult(
                    inspection,
                    verifier.headerVerifier().count(),
                    attachments.total(),
                    verifier.signatures(),
                    verifier.findings());
        } catch (IOException e) {
            throw BundleError.readFault(e, name(file));
        }
    }

    private RevisionVerifier.Input input(Path file, BundleHeader header) {
        return new RevisionVerifier.Input(
                file,
                name(file),
                header,
                senderPolicy.trustedKeys(header, new UnknownSenderPolicy.Reject(), false),
                LocalRevisions.EMPTY,
                signatures,
                workers,
                true);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
