package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.progress.Progress;

/** A post and a headquarters that carry bundles to each other. */
public final class StationPair implements AutoCloseable {
    public final TrainingStation post;
    public final TrainingStation headquarters;
    private final Path folder;

    public StationPair(Path folder, Clock clock) {
        this.folder = folder;
        post = new TrainingStation(folder.resolve("post"), "KG-OSH", clock);
        headquarters = new TrainingStation(folder.resolve("hq"), "KG-HQ", clock);
    }

    /** Writes a bundle of a selection of records. */
    public Path export(TrainingStation from, ExportRequest.Selection what) {
        return from.exchange.export(new ExportRequest(what, "HQ", folder), Progress.NONE).file();
    }

    /** Carries everything, and returns what the preview told of it. */
    public ImportPreview carry(TrainingStation from, TrainingStation to) {
        return carry(from, to, new ExportRequest.Everything());
    }

    /** Carries a selection of records, and returns what the preview told of it. */
    public ImportPreview carry(
            TrainingStation from, TrainingStation to, ExportRequest.Selection what) {
        return take(export(from, what), to);
    }

    /** Imports a bundle, whoever sent it, and returns what the preview told of it. */
    public static ImportPreview take(Path bundle, TrainingStation to) {
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (ImportPreview preview = to.exchange.preview(bundle, trust, Progress.NONE)) {
            to.exchange.apply(preview, Progress.NONE);
            return preview;
        }
    }

    public void carryBothWays() {
        carry(post, headquarters);
        carry(headquarters, post);
    }

    /** The lists of both stations are equal, and are what a rebuild gives. */
    public void assertEqualLists() {
        String hash = post.register.catalogue().contentHash();
        assertThat(headquarters.register.catalogue().contentHash()).isEqualTo(hash);
        post.openStation.catalogue().rebuild(_ -> {});
        assertThat(post.register.catalogue().contentHash()).isEqualTo(hash);
    }

    @Override
    public void close() {
        post.close();
        headquarters.close();
    }
}
