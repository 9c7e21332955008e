package org.webphone.app.internal;

import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The workbench: one window, no bars. */
final class WebphoneWorkbench extends WorkbenchAdvisor {

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.webphone.app.calls";
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WebphoneWindow(configurer);
    }
}
