package rubezh.bundle.transfer;

import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_IDENTITY_NUMBER;

import module java.base;

import java.security.MessageDigest;
import rubezh.authority.Authority;
import rubezh.bundle.format.BlobLine;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.roster.EncryptionKeyLookup.KeyChange;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;

/** Figures of an export before it is written: persons, handling codes and sizes. */
final class ExportFigures {
    /**
     * Stations that can open an export.
     *
     * @param keys what it is encrypted to
     * @param partial whether only what is meant for them leaves
     * @param changes which of their keys the last export did not use
     */
    record Readers(
            List<String> stations, List<byte[]> keys, boolean partial, List<KeyChange> changes) {}

    private static final int CONTENTS_BYTES = 8;

    private static final int REPORT_INTERVAL = 64;

    private final Journal journal;
    private final Authority authority;
    private final TreeMap<String, Integer> byHandling = new TreeMap<>();
    private int persons;
    private int documented;

    ExportFigures(Journal journal, Authority authority) {
        this.authority = authority;
        this.journal = journal;
    }

    /** Returns the preview of an export. */
    ExportPreview of(ExportContents contents, Blobs blobs, Readers readers, Progress progress) {
        int done = 0;
        for (UUID seizure : contents.seizures()) {
            count(seizure);
            if (++done % REPORT_INTERVAL == 0) {
                progress.report(Progress.Step.COLLECT, done, contents.seizures().size());
                BundleError.checkNotCancelled(progress);
            }
        }
        return new ExportPreview(
                contents.seizures().size(),
                contents.parts().stream().mapToInt(ExportPart::revisions).sum(),
                persons,
                documented,
                byHandling,
                contents.named().size(),
                size(contents, blobs),
                readers.stations(),
                readers.partial(),
                readers.changes(),
                contents.records().draftsIncluded(),
                contents.records().count(),
                contents.omissions(),
                contents(contents, readers));
    }

    private static String contents(ExportContents contents, Readers readers) {
        MessageDigest digest = Sha256.newDigest();
        readers.keys().forEach(digest::update);
        for (ExportPart part : contents.parts()) {
            digest.update(part.ids().digest());
            part.blobSizes()
                    .keySet()
                    .forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, CONTENTS_BYTES);
    }

    private static ExportPreview.Size size(ExportContents contents, Blobs blobs) {
        long bytes = contents.parts().stream().mapToLong(ExportPart::bytes).sum();
        long included =
                contents.parts().stream()
                        .flatMap(part -> part.blobSizes().values().stream())
                        .mapToLong(BlobLine::maxBytes)
                        .sum();
        long all =
                contents.named().stream()
                        .flatMap(hash -> blobs.size(Sha256.of(hash)).stream())
                        .mapToLong(BlobLine::maxBytes)
                        .sum();
        long without = bytes - included;
        return new ExportPreview.Size(contents.parts().size(), bytes, without, without + all);
    }

    private void count(UUID seizure) {
        List<Revision> revisions =
                authority.counting(RecordKind.SEIZURE, journal.ofRecord(seizure, _ -> {}));
        if (revisions.isEmpty()) {
            return;
        }
        var body = RevisionMerger.view(revisions).body();
        byHandling.merge(RecordHeadline.handling(body), 1, Integer::sum);
        Seizure record = SeizureShape.SHAPE.read(body).record();
        persons += SeizureShape.SHAPE.lines(record, PARTIES_PERSONS.path()).size();
        var number = SeizureShape.SHAPE.field(PARTIES_PERSONS_IDENTITY_NUMBER.path()).orElseThrow();
        SeizureShape.SHAPE.lines(record, PARTIES_PERSONS.path()).stream()
                .filter(person -> SeizureShape.SHAPE.valueInLine(number, person) != null)
                .forEach(_ -> documented++);
    }
}
