package rubezh.ui.seizure;

import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Labels;
import rubezh.ui.kit.form.Form;

/** What everything that helps in writing one record works at. */
record Writing(Kit kit, Labels labels, EditorViewModel model, Form form, Banners banners) {}
