package rubezh.ui.desktop;

import static rubezh.ui.kit.look.Nodes.wrapping;

import module java.base;

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

    /** Notices of what stays a fault until an officer acknowledges it. */
    private static final Set<String> TO_BE_ACKNOWLEDGED =
            Set.of("shell.notice.PUT_BACK", "shell.notice.SHARED_IDENTITY");

    private final UiContext ui;
    private final List<Notice> notices;
    private final Set<Notice> known;
    private final Consumer<Runnable> verify;
    private final StatusBarCell cell;

    /**
     * @param verify verifies the register and lists what was found; runs what it is given once
     *     faults were acknowledged
     */
    NoticeCell(UiContext ui, List<Notice> notices, Consumer<Runnable> verify) {
        this.ui = ui;
        this.verify = verify;
        this.notices = new ArrayList<>(notices);
        this.known = new HashSet<>(notices);
        this.cell = new StatusBarCell(ui.texts(), Feather.INFO, this::text, this::open);
        cell.styled("warn");
    }

    /** Adds the notices that were not shown before. */
    void add(List<Notice> all) {
        all.stream().filter(known::add).forEach(notices::add);
        cell.refresh();
    }

    private String text(Messages messages) {
        return notices.isEmpty() ? "" : messages.text("shell.status.notices", notices.size());
    }

    private void open() {
        var dialog = new OverlayDialog(ui, "shell.notices.title");
        notices.forEach(notice -> dialog.body(wrapping(ui.texts().label(notice::text))));
        if (isAny(OF_LOSSES)) {
            dialog.secondary("shell.notices.missing", this::verify);
        } else if (isAny(TO_BE_ACKNOWLEDGED)) {
            dialog.message("shell.notices.acknowledge");
            dialog.secondary("shell.notices.verify", this::verify);
        }
        dialog.cancel("shell.notices.close", this::onRead).show();
    }

    private boolean isAny(Set<String> keys) {
        return notices.stream().map(Notice::key).anyMatch(keys::contains);
    }

    private void verify() {
        verify.accept(() -> remove(TO_BE_ACKNOWLEDGED));
    }

    private void onRead() {
        remove(GO_ONCE_READ);
    }

    private void remove(Set<String> keys) {
        notices.removeIf(notice -> keys.contains(notice.key()));
        cell.refresh();
    }

    StatusBarCell cell() {
        return cell;
    }
}
