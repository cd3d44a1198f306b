/**
 * Operations: the list, the card of one with plan and fact, its figures of each day, warnings and
 * papers, and the dialogs that change it. The view models need no scene.
 *
 * @see rubezh.operation.OperationService
 */
@NullMarked
package rubezh.ui.operation;

import org.jspecify.annotations.NullMarked;
