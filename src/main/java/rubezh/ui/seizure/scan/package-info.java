/**
 * Scanner input of the editor: documents become persons, numbers go to fields, packages and
 * conveyances. Apart from seals among the goods and numbers in number fields, nothing is entered
 * before the officer accepts it.
 *
 * @see rubezh.ui.kit.scan.KeyboardWedgeScanner
 */
@NullMarked
package rubezh.ui.seizure.scan;

import org.jspecify.annotations.NullMarked;
