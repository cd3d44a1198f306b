package rubezh.ui.seizure.editor;

import rubezh.ui.kit.Kit;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.form.Form;

/** What everything that helps in writing one record works at. */
public record EditorContext(
        Kit kit, LiveLabels labels, EditorViewModel model, Form form, SectionBanners banners) {}
