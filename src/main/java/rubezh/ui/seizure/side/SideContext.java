package rubezh.ui.seizure.side;

import module java.base;

import rubezh.bundle.receipt.RecordBundles;
import rubezh.ui.seizure.model.SeizureContext;

/**
 * What the tabs beside a record work with.
 *
 * @param bundles returns the bundles of the record with an id
 */
public record SideContext(SeizureContext seizures, Function<UUID, RecordBundles> bundles) {}
