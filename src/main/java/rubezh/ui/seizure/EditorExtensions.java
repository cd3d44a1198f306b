package rubezh.ui.seizure;

import java.util.List;
import rubezh.review.ReviewService;
import rubezh.ui.kit.field.FieldEditorFactory;
import rubezh.ui.seizure.conflict.ConflictExtension;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.inbox.InboxController;
import rubezh.ui.seizure.inbox.InboxMonitor;
import rubezh.ui.seizure.map.MapBoundaries;
import rubezh.ui.seizure.map.MapController;
import rubezh.ui.seizure.photo.AttachmentImports;
import rubezh.ui.seizure.photo.PhotoExtension;
import rubezh.ui.seizure.place.PlaceExtension;
import rubezh.ui.seizure.review.ReviewExtension;
import rubezh.ui.seizure.scale.ScaleSettingModel;
import rubezh.ui.seizure.scale.WeighingController;
import rubezh.ui.seizure.scan.ScanController;
import rubezh.ui.seizure.similar.EarlierController;
import rubezh.ui.seizure.similar.SimilarController;
import rubezh.ui.seizure.watch.WatchExtension;

/**
 * Registry of editor extensions: devices and views that work on a record. A new one is a package
 * and one line here.
 *
 * @see EditorExtension
 */
final class EditorExtensions {
    private final FieldEditorFactory editors;
    private final ScaleSettingModel scale;
    private final InboxMonitor inbox;
    private final MapBoundaries boundaries;
    private final ReviewService reviews;

    EditorExtensions(FieldEditorFactory editors, LocalDevices devices, ReviewService reviews) {
        this.reviews = reviews;
        this.editors = editors;
        this.scale = devices.scale();
        this.inbox = devices.inboxMonitor();
        this.boundaries = devices.boundaries();
    }

    /**
     * Returns the extensions of one editor, in the order of commands, tabs and lines below the
     * form.
     */
    List<EditorExtension> of(EditorContext context) {
        var imports = new AttachmentImports();
        return List.of(
                new ReviewExtension(context, reviews),
                new ConflictExtension(context),
                new WatchExtension(context),
                new ScanController(context),
                new SimilarController(context),
                new EarlierController(context),
                new MapController(context, boundaries),
                new WeighingController(context, editors, scale),
                new InboxController(context, inbox, imports),
                new PhotoExtension(context, imports),
                new PlaceExtension(context));
    }
}
