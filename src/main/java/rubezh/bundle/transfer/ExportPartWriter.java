package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleWriter;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.PassedIds;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/**
 * Writer of the header, the revisions and the attachments of one file.
 *
 * @param contents source of the revisions
 * @param blobs source of the attachments
 */
record ExportPartWriter(
        BundleHeader header, ExportPart part, ExportContents contents, Blobs blobs) {
    /**
     * Writes everything but the seal.
     *
     * @throws Fault {@code BND-057} if what is stored is no longer what the header counts
     */
    void writeTo(BundleWriter writer, Progress progress) throws IOException {
        writer.writeHeader(header);
        writeRevisions(writer, progress);
        writer.beginBlobs();
        writeBlobs(writer, progress);
    }

    private void writeRevisions(BundleWriter writer, Progress progress) {
        int total = header.contents().revisions();
        var written = new PassedIds();
        contents.forEachLine(
                part,
                line -> {
                    try {
                        writer.writeElement(line.line());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    written.add(line.id());
                    if (written.count() % 256 == 0 || written.count() == total) {
                        progress.report(Progress.Step.WRITE, written.count(), total);
                        BundleError.checkNotCancelled(progress);
                    }
                });
        if (!written.matches(part.ids())) {
            throw BundleError.CONTENTS_CHANGED.fault();
        }
    }

    private void writeBlobs(BundleWriter writer, Progress progress) throws IOException {
        int done = 0;
        for (var blob : part.blobSizes().entrySet()) {
            writeBlob(writer, Sha256.of(blob.getKey()), blob.getValue());
            progress.report(Progress.Step.WRITE, ++done, part.blobSizes().size());
            BundleError.checkNotCancelled(progress);
        }
    }

    private void writeBlob(BundleWriter writer, Sha256 hash, int size) throws IOException {
        try (InputStream bytes =
                blobs.open(hash).orElseThrow(BundleError.CONTENTS_CHANGED::fault)) {
            writer.writeBlob(hash, size, bytes);
        } catch (Fault e) {
            throw BundleError.CONTENTS_CHANGED.fault(e);
        }
    }
}
