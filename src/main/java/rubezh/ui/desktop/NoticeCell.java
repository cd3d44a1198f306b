package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import rubezh.session.OpenRegister.Notice;
import rubezh.text.Messages;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;
import rubezh.ui.shell.StatusBarCell;

/**
 * Cell of the status bar for the notices of the register. It opens them in whole sentences; those
 * that tell of the past go once read, those of a state that lasts stay.
 */
final class NoticeCell {
    /** Notices of what happened once and needs no act. */
    private static final Set<String> GO_ONCE_READ =
            Set.of(
                    "shell.notice.UNCLEAN_END",
                    "shell.notice.END_NOT_RECORDED",
                    "shell.notice.IMAGE_DAMAGED",
                    "shell.notice.NEW_INCARNATION");

    /** Notices of what is missing, of which a list can be made. */
    private static final Set<String> OF_LOSSES =
            Set.of(
                    "shell.notice.DAMAGED_RECORDS",
                    "shell.notice.MISSING_REVISIONS",
                    "shell.notice.AUDIT_CHANGED",
                    "shell.notice.READ_ONLY_DAMAGED");

    private final UiContext ui;
    private final List<Notice> notices;
    private final Runnable listMissing;
    private final StatusBarCell cell;

    /**
     * @param listMissing lists what is missing from a damaged register
     */
    NoticeCell(UiContext ui, List<Notice> notices, Runnable listMissing) {
        this.ui = ui;
        this.listMissing = listMissing;
        this.notices = new ArrayList<>(notices);
        this.cell = new StatusBarCell(ui.texts(), Feather.INFO, this::text, this::open);
        cell.styled("warn");
    }

    private String text(Messages messages) {
        return notices.isEmpty() ? "" : messages.text("shell.status.notices", notices.size());
    }

    private void open() {
        var dialog = new OverlayDialog(ui, "shell.notices.title");
        notices.forEach(notice -> dialog.body(wrapping(ui.texts().label(notice::text))));
        if (notices.stream().map(Notice::key).anyMatch(OF_LOSSES::contains)) {
            dialog.secondary("shell.notices.missing", listMissing);
        }
        dialog.cancel("shell.notices.close", this::onRead).show();
    }

    private void onRead() {
        notices.removeIf(notice -> GO_ONCE_READ.contains(notice.key()));
        cell.refresh();
    }

    StatusBarCell cell() {
        return cell;
    }
}
