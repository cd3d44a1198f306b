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
import rubezh.domain.seizure.Attachment;
import rubezh.picture.Decoding;
import rubezh.picture.Pixels;
import rubezh.register.Register;
import rubezh.text.Fault;
import rubezh.ui.kit.work.Worker;

/** Reads and decodes pictures in the background, one after another, as small as they are shown. */
final class Developing {
    private final Register register;
    private final Worker worker;
    private final Deque<Order> waiting = new ArrayDeque<>();
    private boolean busy;

    Developing(Register register, Worker worker) {
        this.register = register;
        this.worker = worker;
    }

    /**
     * A picture to be shown.
     *
     * @param wide points across
     * @param high points down
     */
    private record Order(Attachment photo, int wide, int high, Consumer<Sight> taker) {}

    /** Asks for a picture; what can be seen of it comes later, on the window's thread. */
    void ask(Attachment photo, int wide, int high, Consumer<Sight> taker) {
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
                .onDone(sight -> done(order, sight))
                .onFault(_ -> done(order, new Sight.Unreadable()))
                .start();
    }

    private void done(Order order, Sight sight) {
        busy = false;
        order.taker.accept(sight);
        next();
    }

    private Sight sight(Order order) throws IOException {
        Attachment photo = order.photo;
        Optional<InputStream> content = register.content(Objects.requireNonNull(photo.content()));
        if (content.isEmpty()) {
            return new Sight.Absent();
        }
        try (InputStream in = content.get()) {
            int turns = photo.rotation() == null ? 0 : photo.rotation();
            return new Sight.Seen(
                    image(Decoding.decode(in.readAllBytes(), order.wide, order.high, turns)));
        } catch (Fault unreadable) {
            return new Sight.Unreadable();
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
