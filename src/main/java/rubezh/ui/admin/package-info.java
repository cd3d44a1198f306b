/** Administration: officers, their roles and passwords, and the recovery sheet. */
@NullMarked
package rubezh.ui.admin;

import org.jspecify.annotations.NullMarked;
