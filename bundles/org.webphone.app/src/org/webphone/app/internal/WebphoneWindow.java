package org.webphone.app.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Shape of the window. */
final class WebphoneWindow extends WorkbenchWindowAdvisor {

    WebphoneWindow(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setTitle("Webphone");
        window.setInitialSize(new Point(1280, 800));
        window.setShowMenuBar(false);
        window.setShowCoolBar(false);
        window.setShowStatusLine(false);
        window.setShowPerspectiveBar(false);
    }
}
