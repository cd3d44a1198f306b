package rubezh.ui.seizure.photo;

import module java.base;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.model.AttachmentStore;

/**
 * Thumbnails of images of many records. They are decoded in the background, one after another, and
 * only while they stand in the window: what was scrolled out of sight meanwhile is left out.
 */
public final class ThumbnailLoader {
    /** Number of decoded images kept; those shown longest ago are decoded again. */
    private static final int KEPT = 96;

    private final UiContext ui;
    private final PhotoDecoder decoder;
    private final Map<String, PhotoState> decoded =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PhotoState> eldest) {
                    return size() > KEPT;
                }
            };

    public ThumbnailLoader(UiContext ui, AttachmentStore store) {
        this.ui = ui;
        this.decoder = new PhotoDecoder(store, ui.worker());
    }

    /**
     * Puts an image into a frame, which gets the size of a thumbnail.
     *
     * @param turns quarter turns to show it upright, clockwise
     */
    public void show(StackPane frame, Sha256 content, int turns) {
        PhotoTile.size(ui, frame);
        double zoom = ui.display().zoom().get();
        String key = content + " " + turns + " " + zoom;
        PhotoState known = decoded.get(key);
        if (known != null) {
            frame.getChildren().setAll(node(known));
            return;
        }
        frame.getChildren().setAll(Icons.of(Feather.IMAGE, 24, "subtle"));
        // The frame comes into the window only after this call.
        ui.worker()
                .onUi(() ->
                        decoder.request(
                                photo(content, turns),
                                (int) Math.ceil(PhotoTile.WIDTH * zoom),
                                (int) Math.ceil(PhotoTile.HEIGHT * zoom),
                                () -> frame.getScene() != null,
                                state -> {
                                    decoded.put(key, state);
                                    frame.getChildren().setAll(node(state));
                                }));
    }

    /** Shows that there is no image. */
    public void showNone(StackPane frame) {
        PhotoTile.size(ui, frame);
        frame.getChildren().setAll(Icons.of(Feather.TAG, 24, "subtle"));
    }

    private Node node(PhotoState state) {
        return PhotoTile.node(ui, state);
    }

    private static Attachment photo(Sha256 content, int turns) {
        return new Attachment(
                new UUID(0, 0), 0, null, null, null, turns, content, null, null, null, null);
    }
}
