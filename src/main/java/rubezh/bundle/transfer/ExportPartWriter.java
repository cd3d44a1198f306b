package rubezh.bundle.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleWriter;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.progress.Progress;

/**
 * Writer of the header, the revisions and the attachments of one file.
 *
 * @param selector source of the revisions
 * @param blobs source of the attachments
 */
record ExportPartWriter(
        BundleHeader header, ExportPart part, RevisionSelector selector, Blobs blobs) {
    /** Writes everything but the seal. */
    void writeTo(BundleWriter writer, Progress progress) throws IOException {
        writer.writeHeader(header);
        writeRevisions(writer, progress);
        writer.beginBlobs();
        writeBlobs(writer, progress);
    }

    private void writeRevisions(BundleWriter writer, Progress progress) {
        int total = header.contents().revisions();
        var done = new AtomicInteger();
        selector.forEach(
                part,
                revision -> {
                    try {
                        writer.writeElement(revision.line());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    if (done.incrementAndGet() % 256 == 0 || done.get() == total) {
                        progress.report(Progress.Step.WRITE, done.get(), total);
                        BundleError.checkNotCancelled(progress);
                    }
                });
    }

    private void writeBlobs(BundleWriter writer, Progress progress) throws IOException {
        int done = 0;
        for (var blob : part.blobSizes().entrySet()) {
            Sha256 hash = Sha256.of(blob.getKey());
            try (InputStream bytes = blobs.open(hash).orElseThrow()) {
                writer.writeBlob(hash, blob.getValue(), bytes);
            }
            progress.report(Progress.Step.WRITE, ++done, part.blobSizes().size());
            BundleError.checkNotCancelled(progress);
        }
    }
}
