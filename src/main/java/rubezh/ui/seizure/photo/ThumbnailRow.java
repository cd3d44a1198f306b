package rubezh.ui.seizure.photo;

import static rubezh.ui.kit.look.Nodes.styled;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Icons;
import rubezh.ui.seizure.model.AttachmentStore;

/** First photos of a record as small pictures, for reading. */
public final class ThumbnailRow {
    private static final int SHOWN = 3;

    private final UiContext ui;
    private final PhotoDecoder decoder;
    private final double width;
    private final double height;

    /**
     * @param width width of a picture in pixels at 100 %
     * @param height height of a picture in pixels at 100 %
     */
    public ThumbnailRow(UiContext ui, AttachmentStore store, double width, double height) {
        this.ui = ui;
        this.decoder = new PhotoDecoder(store, ui.worker());
        this.width = width;
        this.height = height;
    }

    /** Returns the photos among attachments, without documents. */
    public static List<Attachment> photos(List<Attachment> attachments) {
        return attachments.stream().filter(SeizurePhotoListModel::isPhoto).toList();
    }

    /** Returns a row of pictures, which appear as they are decoded. */
    public HBox of(List<Attachment> photos) {
        var row = styled(new HBox(), "gap-8");
        photos.stream().limit(SHOWN).forEach(photo -> row.getChildren().add(frame(photo)));
        return row;
    }

    private StackPane frame(Attachment photo) {
        double zoom = ui.display().zoom().get();
        var frame = styled(new StackPane(), "photo-frame");
        frame.setMinSize(width * zoom, height * zoom);
        frame.setMaxSize(width * zoom, height * zoom);
        show(frame, new PhotoState.Loading());
        int pixels = (int) Math.ceil(width * zoom);
        decoder.request(photo, pixels, (int) Math.ceil(height * zoom), state -> show(frame, state));
        return frame;
    }

    private void show(StackPane frame, PhotoState state) {
        double zoom = ui.display().zoom().get();
        frame.getChildren()
                .setAll(
                        switch (state) {
                            case PhotoState.Loaded loaded ->
                                    PhotoCrop.of(loaded.image(), width, height, zoom);
                            case PhotoState.Loading _ -> Icons.of(Feather.IMAGE, 20, "subtle");
                            case PhotoState.Missing _ -> unavailable("photo.absent");
                            case PhotoState.Unreadable _ -> unavailable("photo.unreadable");
                        });
    }

    /** Returns an icon whose tooltip says why there is no picture. */
    private StackPane unavailable(String key) {
        var box = new StackPane(Icons.of(Feather.ALERT_TRIANGLE, 16, "subtle"));
        ui.texts().accessibleName(box, key);
        return ui.texts().tooltip(box, key, "");
    }
}
