package rubezh.ui.seizure.photo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.picture.ImageDecoder;
import rubezh.picture.Pixels;
import rubezh.text.Fault;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.AttachmentStore;

/** Reads and decodes pictures in the background, one after another, as small as they are shown. */
final class PhotoDecoder {
    private final AttachmentStore store;
    private final BackgroundWorker worker;
    private final Deque<Order> waiting = new ArrayDeque<>();
    private boolean busy;

    PhotoDecoder(AttachmentStore store, BackgroundWorker worker) {
        this.store = store;
        this.worker = worker;
    }

    /**
     * A picture to be shown.
     *
     * @param wide points across
     * @param high points down
     */
    private record Order(Attachment photo, int wide, int high, Consumer<PhotoState> taker) {}

    /** Asks for a picture; what can be seen of it comes later, on the window's thread. */
    void request(Attachment photo, int wide, int high, Consumer<PhotoState> taker) {
        waiting.addLast(new Order(photo, wide, high, taker));
        next();
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        Order order = waiting.removeFirst();
        busy = true;
        worker.of(_ -> sight(order))
                .unlisted()
                .onDone(state -> done(order, state))
                .onFault(_ -> done(order, new PhotoState.Unreadable()))
                .start();
    }

    private void done(Order order, PhotoState state) {
        busy = false;
        order.taker.accept(state);
        next();
    }

    private PhotoState sight(Order order) throws IOException {
        Attachment photo = order.photo;
        Optional<InputStream> content = store.content(Objects.requireNonNull(photo.content()));
        if (content.isEmpty()) {
            return new PhotoState.Missing();
        }
        try (InputStream in = content.get()) {
            int turns = photo.rotation() == null ? 0 : photo.rotation();
            return new PhotoState.Loaded(
                    image(ImageDecoder.decode(in.readAllBytes(), order.wide, order.high, turns)));
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
