package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import module java.base;

import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/** Sender of tampered bundles, and headquarters that must refuse them. */
final class HostileSenderFixture {
    private final Path folder;
    private final MemoryStation osh;
    private final MemoryStation hq;

    HostileSenderFixture(Path folder) {
        this.folder = folder;
        this.osh = new MemoryStation("KG-OSH", 1, folder);
        this.hq = new MemoryStation("HQ", 2, folder);
        UUID record = osh.record("тайник");
        osh.change(record, "narrative", "summary", "под сиденьем");
        osh.change(record, "event", "start", "2026-11-24T22:00:00+06:00");
    }

    /**
     * Change of a bundle with three revisions.
     *
     * @param code expected error code
     * @param name name of the change
     * @param change applied before the sender seals it again
     */
    record Tampering(String code, String name, Consumer<ForgedBundle> change) {
        @Override
        public String toString() {
            return code + " " + name;
        }
    }

    /** Asserts that the changed bundle is refused with its code and that nothing changed. */
    void assertRefused(Tampering hostile) {
        try {
            ForgedBundle bundle = ForgedBundle.of(osh.exportAll("good.json"));
            hostile.change().accept(bundle);
            Path file = Files.write(folder.resolve("bad.json"), bundle.sealed(osh.signer));
            String before = hq.state();
            Throwable thrown =
                    catchThrowable(() ->
                            hq.exchange
                                    .preview(
                                            file,
                                            new UnknownSenderPolicy.TrustOnFirstUse(),
                                            Progress.NONE)
                                    .close());
            assertThat(thrown).isInstanceOf(Fault.class);
            assertThat(((Fault) thrown).code()).isEqualTo(hostile.code());
            assertThat(hq.state()).isEqualTo(before);
            assertThat(folder.resolve("area-HQ-2")).isEmptyDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
