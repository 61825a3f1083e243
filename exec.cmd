@rem The scripts of package.json may begin with exec, so that signals reach Node itself; Windows has no such command.
@%*
