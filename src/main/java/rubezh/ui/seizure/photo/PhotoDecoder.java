package rubezh.ui.seizure.photo;

import module java.base;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.picture.ImageDecoder;
import rubezh.picture.Pixels;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.AttachmentStore;

/**
 * Decodes images in the background, one after another, at the size they are shown in.
 *
 * @see PhotoState
 */
final class PhotoDecoder {
    private final AttachmentStore store;
    private final BackgroundWorker worker;
    private final Deque<DecodeRequest> queue = new ArrayDeque<>();
    private boolean busy;

    PhotoDecoder(AttachmentStore store, BackgroundWorker worker) {
        this.store = store;
        this.worker = worker;
    }

    /**
     * Requested image.
     *
     * @param width width in pixels
     * @param height height in pixels
     * @param wanted returns whether the result is still of use when its turn comes
     * @param onDecoded receives the result on the JavaFX application thread
     */
    private record DecodeRequest(
            Attachment photo,
            int width,
            int height,
            BooleanSupplier wanted,
            Consumer<PhotoState> onDecoded) {}

    /** Requests an image; the result follows on the JavaFX application thread. */
    void request(Attachment photo, int width, int height, Consumer<PhotoState> onDecoded) {
        request(photo, width, height, () -> true, onDecoded);
    }

    /** Requests an image, which is left out if it is not wanted any more when its turn comes. */
    void request(
            Attachment photo,
            int width,
            int height,
            BooleanSupplier wanted,
            Consumer<PhotoState> onDecoded) {
        queue.addLast(new DecodeRequest(photo, width, height, wanted, onDecoded));
        next();
    }

    private void next() {
        if (busy) {
            return;
        }
        while (!queue.isEmpty() && !queue.getFirst().wanted.getAsBoolean()) {
            queue.removeFirst();
        }
        if (queue.isEmpty()) {
            return;
        }
        DecodeRequest request = queue.removeFirst();
        busy = true;
        worker.of(_ -> decode(request))
                .unlisted()
                .onDone(state -> onDecoded(request, state))
                .onFault(_ -> onDecoded(request, new PhotoState.Unreadable()))
                .start();
    }

    private void onDecoded(DecodeRequest request, PhotoState state) {
        busy = false;
        request.onDecoded.accept(state);
        next();
    }

    private PhotoState decode(DecodeRequest request) throws IOException {
        Attachment photo = request.photo;
        Optional<InputStream> content = store.content(Objects.requireNonNull(photo.content()));
        if (content.isEmpty()) {
            return new PhotoState.Missing();
        }
        try (InputStream in = content.get()) {
            int turns = photo.rotation() == null ? 0 : photo.rotation();
            return new PhotoState.Loaded(
                    image(
                            ImageDecoder.decode(
                                    in.readAllBytes(), request.width, request.height, turns)));
        } catch (Fault unreadable) {
            return new PhotoState.Unreadable();
        }
    }

    private static Image image(Pixels pixels) {
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        return image;
    }
}
