package rubezh.ui.exchange;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.text.Fault;

/**
 * What an export would carry, and whether there is room for it.
 *
 * @param preview null if the options are refused
 * @param fault why they are; null if they are not
 * @param space space of the medium that it would be written to
 */
record Forecast(@Nullable ExportPreview preview, @Nullable Fault fault, FreeSpace space) {}
